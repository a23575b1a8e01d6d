package io.proofdesk.rules.explain;

import java.util.List;
import java.util.SortedMap;

/**
 * A row that did not fit. Immutable. Thread-safe.
 *
 * @param rule its id
 * @param place where it stands
 * @param results what it would have answered, by heading; blank results are left out
 * @param failing its cells that did not hold; never empty
 */
public record MissedRow(
    String rule, String place, SortedMap<String, String> results, List<MissedCell> failing) {
  public MissedRow {
    failing = List.copyOf(failing);
  }
}
