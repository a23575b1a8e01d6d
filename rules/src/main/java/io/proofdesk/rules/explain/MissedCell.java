package io.proofdesk.rules.explain;

import java.util.List;

/**
 * A cell that did not hold. Immutable. Thread-safe.
 *
 * @param heading its column
 * @param address where it stands, such as {@code boundary.csv!Rules!D14}
 * @param asks what it asks, as its author wrote it
 * @param had the value of the case, as a cell would write it
 * @param wanted the values that would have matched, settings filled in
 * @param from the rows that gave the value, where tables did; empty for a fact of the case
 * @param sentence all of it as a sentence
 */
public record MissedCell(
    String heading,
    String address,
    String asks,
    String had,
    String wanted,
    List<String> from,
    String sentence) {
  public MissedCell {
    from = List.copyOf(from);
  }
}
