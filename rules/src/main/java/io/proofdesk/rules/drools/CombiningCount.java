package io.proofdesk.rules.drools;

/**
 * A count of cases of the same issue, and who counted. Thread-safe.
 *
 * @param count cases, the present one included
 * @param byCaller counted by the caller, not by the archive
 */
public record CombiningCount(long count, boolean byCaller) {}
