package io.proofdesk.api.store;

/**
 * An idempotency key of a batch. It stands for the whole list of questions, whatever came of them.
 *
 * @param keyId id of the caller's API key; a fixed word for callers without one
 * @param key the header's value
 * @param bodyHash hash of the questions as they were read, in their order
 */
public record BatchKey(String keyId, String key, String bodyHash) {}
