package io.proofdesk.rules.trace;

import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.Row;
import io.proofdesk.rules.table.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that does not stand in an answer, with the cells that kept it out. Immutable. Thread-safe.
 *
 * @param row the row
 * @param cells its cells that did not hold; empty when it fitted and another row came before it
 */
public record NearMiss(Row row, List<Failing> cells) {
  public NearMiss {
    cells = List.copyOf(cells);
  }

  /**
   * A cell that did not hold.
   *
   * @param column its column
   * @param cell what it asks, as its author wrote it
   * @param address where it stands, such as {@code boundary.csv!Rules!D14}
   * @param had the value of the case; null when absent
   */
  public record Failing(Column column, Row.Cell cell, String address, @Nullable Value had) {}

  /** What kept a row out of an answer. */
  public static NearMiss of(Asked asked, int index) {
    var row = asked.table().rows().get(index);
    var cells =
        asked.failing(index).stream()
            .map(
                column -> {
                  var cell = row.conditions().get(column);
                  return new Failing(
                      asked.table().inputs().get(column),
                      cell,
                      row.place().of(cell.address()),
                      asked.input(column));
                })
            .toList();
    return new NearMiss(row, cells);
  }
}
