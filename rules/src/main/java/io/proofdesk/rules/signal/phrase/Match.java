package io.proofdesk.rules.signal.phrase;

/**
 * A phrase found in a text.
 *
 * @param phrase its number, in the order the phrases were added
 * @param start offset of its first character
 * @param end offset after its last character
 */
public record Match(int phrase, int start, int end) {}
