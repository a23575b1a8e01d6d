package io.proofdesk.rules.verify;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.table.CellTest;
import io.proofdesk.rules.table.Row;
import io.proofdesk.rules.table.UnaryTests;
import org.jspecify.annotations.Nullable;

/** Conditions that always hold or never do. Thread-safe. */
final class CellCheck {
  private CellCheck() {}

  /** What is wrong with one cell; null when nothing is. */
  static @Nullable Finding check(Slot slot, Row row, int column) {
    var cell = row.conditions().get(column);
    if (cell.test() instanceof CellTest.Any || !(slot instanceof Slot.One one)) {
      return null;
    }
    long holding =
        one.regions().stream()
            .filter(region -> UnaryTests.holds(cell.test(), region.sample()))
            .count();
    boolean absent = UnaryTests.holds(cell.test(), null);
    if (holding == 0 && !absent) {
      return finding("verify.never", row, cell, "a condition that can hold; no value satisfies it");
    }
    if (holding < one.regions().size()) {
      return null;
    }
    if (absent) {
      return finding(
          "verify.always",
          row,
          cell,
          "a condition that can fail; every value satisfies it, none too");
    }
    boolean worded = one.column().type().ordered() && cell.test() instanceof CellTest.OneOf;
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
