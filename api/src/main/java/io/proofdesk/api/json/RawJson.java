package io.proofdesk.api.json;

/**
 * JSON that was written before and goes out as it is.
 *
 * @param text well-formed JSON
 */
public record RawJson(String text) {}
