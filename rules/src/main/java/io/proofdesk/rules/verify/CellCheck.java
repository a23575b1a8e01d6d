package io.proofdesk.rules.verify;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.table.CellTest;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.Row;
import io.proofdesk.rules.table.UnaryTests;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions that always hold or never do. Thread-safe. */
final class CellCheck {
  private CellCheck() {}

  /** What is wrong with one cell; null when nothing is. */
  static @Nullable Finding check(Slot slot, Row row, int column) {
    return slot instanceof Slot.One one
        ? check(one.column(), one.regions(), row, column, new int[0])
        : null;
  }

  /**
   * The same over the regions of its column.
   *
   * @param first regions to look at before all others, where the answer is likely to be found
   */
  static @Nullable Finding check(
      Column asked, List<Region> regions, Row row, int column, int[] first) {
    var cell = row.conditions().get(column);
    if (cell.test() instanceof CellTest.Any || regions.isEmpty()) {
      return null;
    }
    boolean absent = UnaryTests.holds(cell.test(), null);
    boolean holds = false;
    boolean fails = false;
    for (int i = 0; i < first.length + regions.size() && !(holds && fails); i++) {
      var region = regions.get(i < first.length ? first[i] : i - first.length);
      boolean here = UnaryTests.holds(cell.test(), region.sample());
      holds |= here;
      fails |= !here;
    }
    if (!holds && !absent) {
      return finding("verify.never", row, cell, "a condition that can hold; no value satisfies it");
    }
    if (fails) {
      return null;
    }
    if (absent) {
      return finding(
          "verify.always",
          row,
          cell,
          "a condition that can fail; every value satisfies it, none too");
    }
    boolean worded = asked.type().ordered() && cell.test() instanceof CellTest.OneOf;
    return worded
        ? finding("verify.always", row, cell, "a condition that can fail; every value satisfies it")
        : null;
  }

  private static Finding finding(String code, Row row, Row.Cell cell, String expected) {
    return Finding.warning(
        code,
        TableCheck.place(row, cell),
        cell.text(),
        expected,
        code.equals("verify.always")
            ? "leave the cell blank, write `not(absent)`, or correct the limits"
            : "correct the cell");
  }
}
