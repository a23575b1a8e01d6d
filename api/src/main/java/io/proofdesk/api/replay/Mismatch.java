package io.proofdesk.api.replay;

/**
 * A part of a decision that is not what the fixture expects.
 *
 * @param part which part, such as {@code boundary.kind}
 * @param expected what the fixture says
 * @param got what was decided, with the rules that caused it where they are known
 */
public record Mismatch(String part, String expected, String got) {}
