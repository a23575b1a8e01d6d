package io.proofdesk.rules.workbook;

import java.util.function.Supplier;

/**
 * Takes spaces and invisible signs from the ends of cells, and says so where nobody would see them.
 * One call, one thread.
 *
 * @param workbook file name of a csv
 * @param row the zero-based row that is read
 */
record Edges(String workbook, int row, Findings findings) {

  /** A cell of the row without what stands at its ends. */
  String trimmed(String raw, int column) {
    return trimmed(
        raw,
        () -> workbook + "!" + WorkbookSheets.ofCsv(workbook) + "!" + Grid.address(row, column),
        findings);
  }

  /**
   * A cell without what stands at its ends; its place is only asked for where that is something.
   */
  static String trimmed(String raw, Supplier<String> place, Findings findings) {
    var text = CellText.trim(raw);
    // nearly all cells stand as they should
    if (text.length() < raw.length() && isOdd(raw, text) && !findings.isFull()) {
      findings.warning(
          "cell.signs",
          place.get(),
          raw,
          "no invisible signs at its ends; it has " + CellText.names(raw),
          text.isEmpty() ? "understood as blank; clear the cell" : "understood as `" + text + "`");
    }
    return text;
  }

  /** Plain spaces and line breaks at the ends mean nothing to anybody. */
  private static boolean isOdd(String raw, String text) {
    return raw.chars().filter(c -> c > 0x7E).count() > text.chars().filter(c -> c > 0x7E).count();
  }
}
