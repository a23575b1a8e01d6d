package io.proofdesk.api.quality;

/**
 * What a report is held against before a build may go on. Immutable. Thread-safe.
 *
 * @param wanted what was asked for, such as {@code at least 90 percent}
 * @param got what came
 * @param kept whether that is enough
 */
public record Threshold(String wanted, String got, boolean kept) {}
