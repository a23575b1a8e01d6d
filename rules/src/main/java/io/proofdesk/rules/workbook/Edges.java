package io.proofdesk.rules.workbook;

import org.jspecify.annotations.Nullable;

/**
 * Takes spaces and invisible signs from the ends of a sheet's cells, and says so: cell by cell
 * where nobody would see what stood there, once a sheet for plain spaces, of which a file may be
 * full. One call, one thread.
 */
final class Edges {
  private final String sheet;
  private final boolean free;
  private final Findings findings;
  private @Nullable String first;
  private String firstRead = "";
  private int padded;

  /**
   * @param workbook file name as findings show it
   */
  Edges(String workbook, String sheet, Findings findings) {
    this.free = sheet.equals(WorkbookSheets.ABOUT);
    this.sheet = workbook + "!" + sheet + "!";
    this.findings = findings;
  }

  /** A cell without what stands at its ends. */
  String trimmed(String raw, int row, int column) {
    var text = CellText.trim(raw);
    // nearly all cells stand as they should
    if (text.length() < raw.length()) {
      if (isOdd(raw, text)) {
        name(raw, text, row, column);
      } else if (!free && padded++ == 0) {
        first = sheet + Grid.address(row, column);
        firstRead = raw;
      }
    }
    return text;
  }

  private void name(String raw, String text, int row, int column) {
    if (findings.isFull()) {
      return;
    }
    findings.warning(
        "cell.signs",
        sheet + Grid.address(row, column),
        raw,
        "no invisible signs at its ends; it has " + CellText.names(raw),
        text.isEmpty() ? "understood as blank; clear the cell" : "understood as `" + text + "`");
  }

  /** Says of plain spaces and line breaks at the ends where the first cell is that has them. */
  void tellPadded() {
    if (first != null) {
      findings.warning(
          "cell.spaces",
          first,
          firstRead,
          "no spaces or line breaks at the ends of a cell"
              + (padded == 1 ? "" : "; " + (padded - 1) + " more of this sheet have them"),
          firstRead.isBlank()
              ? "understood as blank; clear the cell"
              : "understood as `" + firstRead.strip() + "`; take them away");
    }
  }

  private static boolean isOdd(String raw, String text) {
    return raw.chars().filter(c -> c > 0x7E).count() > text.chars().filter(c -> c > 0x7E).count();
  }
}
