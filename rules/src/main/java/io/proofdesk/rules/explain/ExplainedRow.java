package io.proofdesk.rules.explain;

import java.util.SortedMap;

/**
 * A row that fitted. Immutable. Thread-safe.
 *
 * @param rule its id
 * @param place where it stands, such as {@code boundary.csv!Rules!A9:L9}
 * @param results what it answers, by heading, as cells write it; blank results are left out
 * @param why why it won, or what came before it
 */
public record ExplainedRow(
    String rule, String place, SortedMap<String, String> results, String why) {}
