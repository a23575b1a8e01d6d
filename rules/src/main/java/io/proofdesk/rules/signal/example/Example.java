package io.proofdesk.rules.signal.example;

/**
 * A row of an examples sheet: what somebody wrote, and what was wanted.
 *
 * @param id stable id, such as {@code EE-0042}
 * @param wish a route word
 */
public record Example(String id, String wish, String text) {}
