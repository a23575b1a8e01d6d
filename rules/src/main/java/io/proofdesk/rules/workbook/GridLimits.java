package io.proofdesk.rules.workbook;

import io.proofdesk.rules.table.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How large a sheet may be, and what no cell may hold. */
final class GridLimits {
  static final int MAX_ROWS = 20_100;
  static final int MAX_COLUMNS = 256;
  static final int MAX_CELL = 10_000;

  private GridLimits() {}

  /** Rows without blank cells at their ends and without blank rows at the end. */
  static List<List<String>> trimmed(List<List<String>> rows) {
    var trimmed = new ArrayList<List<String>>();
    int last = 0;
    for (var row : rows) {
      int width = row.size();
      while (width > 0 && row.get(width - 1).isEmpty()) {
        width--;
      }
      trimmed.add(List.copyOf(row.subList(0, width)));
      last = width > 0 ? trimmed.size() : last;
    }
    return List.copyOf(trimmed.subList(0, last));
  }

  static Grid check(Grid grid, Findings findings) {
    if (grid.rows().size() > MAX_ROWS) {
      findings.error(
          "sheet.too-large",
          grid.place(MAX_ROWS, 0).address(),
          null,
          "at most " + MAX_ROWS + " rows",
          "split the table");
      return new Grid(grid.workbook(), grid.sheet(), List.of());
    }
    var tooLong = new HashSet<Place>();
    for (int row = 0; row < grid.rows().size(); row++) {
      var cells = grid.rows().get(row);
      if (cells.size() > MAX_COLUMNS) {
        // whatever else is wrong with it follows from what went astray
        findings.error(
            "sheet.too-large",
            grid.place(row, MAX_COLUMNS).address(),
            null,
            "at most " + MAX_COLUMNS + " columns",
            "delete what stands so far to the right, or split the table");
        return new Grid(grid.workbook(), grid.sheet(), List.of());
      }
      for (int column = 0; column < cells.size(); column++) {
        if (isTooLong(grid, row, column, findings)) {
          tooLong.add(grid.place(row, column));
        }
      }
    }
    return tooLong.isEmpty() ? grid : without(grid, tooLong);
  }

  /** The same with cells that read as blank: nobody wants a novel quoted in each complaint. */
  private static Grid without(Grid grid, Set<Place> cells) {
    var rows = new ArrayList<List<String>>();
    for (int row = 0; row < grid.rows().size(); row++) {
      var kept = new ArrayList<>(grid.rows().get(row));
      for (int column = 0; column < kept.size(); column++) {
        if (cells.contains(grid.place(row, column))) {
          kept.set(column, "");
        }
      }
      rows.add(kept);
    }
    var refused = new HashSet<>(grid.refused());
    cells.forEach(cell -> refused.add(cell.cells()));
    return new Grid(
        grid.workbook(), grid.sheet(), trimmed(rows), grid.numbers(), grid.strayNumbers(), refused);
  }

  private static boolean isTooLong(Grid grid, int row, int column, Findings findings) {
    var text = grid.text(row, column);
    boolean tooLong = text.length() > MAX_CELL;
    if (tooLong) {
      findings.error(
          "sheet.long-cell",
          grid.place(row, column).address(),
          text.substring(0, 40) + "…",
          "at most " + MAX_CELL + " characters in a cell",
          "shorten it");
    }
    if (holdsForbidden(text)) {
      findings.error(
          "sheet.control-character",
          grid.place(row, column).address(),
          null,
          "text without control characters",
          "type the cell again");
    }
    return tooLong;
  }

  private static boolean holdsForbidden(String text) {
    int codePoint;
    for (int i = 0; i < text.length(); i += Character.charCount(codePoint)) {
      codePoint = text.codePointAt(i);
      if (isForbidden(codePoint)) {
        return true;
      }
    }
    return false;
  }

  /** Control characters, lone surrogates and noncharacters; tabs and line breaks are fine. */
  private static boolean isForbidden(int codePoint) {
    boolean control = codePoint < ' ' && codePoint != '\n' && codePoint != '\t';
    boolean surrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
    return control || surrogate || codePoint == 0x7F || (codePoint & 0xFFFE) == 0xFFFE;
  }
}
