package io.proofdesk.model.brief;

/**
 * Two facts of a case that cannot both be true. The case goes to a person and nothing moves.
 *
 * @param first JSON pointer of the one fact
 * @param second JSON pointer of the other
 * @param sentence both in words, without personal data
 */
public record Contradiction(String first, String second, String sentence) {}
