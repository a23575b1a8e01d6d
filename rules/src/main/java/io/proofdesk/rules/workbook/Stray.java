package io.proofdesk.rules.workbook;

/** Refuses content where nothing would read it. */
final class Stray {
  private Stray() {}

  /** Every cell of a row from a column on. */
  static void refuse(Grid grid, int row, int fromColumn, Findings findings) {
    int width = findings.isFull() ? 0 : grid.rows().get(row).size();
    for (int column = fromColumn; column < width; column++) {
      if (!grid.text(row, column).isEmpty()) {
        findings.error(
            "table.stray",
            grid.place(row, column).address(),
            grid.text(row, column),
            "nothing here; it would not be read",
            "move it to the sheet About, or delete it");
      }
    }
  }
}
