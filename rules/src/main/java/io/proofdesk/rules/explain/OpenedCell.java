package io.proofdesk.rules.explain;

import java.util.List;

/**
 * A value that would keep out the rows before a row that fits. Immutable. Thread-safe.
 *
 * @param heading its column
 * @param had the value of the case, as a cell would write it
 * @param wanted the values that would do, as a cell would ask for them
 * @param against the cells of rows before it that ask for the value there is, such as {@code
 *     boundary.csv!Rules!D14}
 * @param from the rows that gave the value, where tables did; empty for a fact of the case
 */
public record OpenedCell(
    String heading, String had, String wanted, List<String> against, List<String> from) {
  public OpenedCell {
    against = List.copyOf(against);
    from = List.copyOf(from);
  }
}
