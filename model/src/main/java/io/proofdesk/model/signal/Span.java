package io.proofdesk.model.signal;

/**
 * Where a phrase was found. Holds no word of the message.
 *
 * @param phrase the id of the phrase, such as {@code PE-0042}
 * @param start offset of the first character in the message, zero-based, in UTF-16 units
 * @param end offset after the last character
 */
public record Span(String phrase, int start, int end) {}
