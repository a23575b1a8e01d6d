package io.proofdesk.api.store;

/**
 * An idempotency key in its own room: the same words from another API key, for another store or as
 * a dry run are another key.
 *
 * @param store the store the request names
 * @param keyId id of the caller's API key; a fixed word for callers without one
 * @param dryRun dry runs have keys of their own
 * @param key the header's value
 * @param bodyHash hash of the canonical request body, without the moment we stamped ourselves
 */
public record RequestKey(String store, String keyId, boolean dryRun, String key, String bodyHash) {}
