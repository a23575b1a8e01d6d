package io.proofdesk.rules.vocabulary;

import io.proofdesk.model.Spelling;
import io.proofdesk.rules.workbook.CellText;
import io.proofdesk.rules.workbook.Findings;
import io.proofdesk.rules.workbook.Grid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A sheet with one heading row and records below it. One call, one thread. */
public final class SheetTable {
  private final Grid grid;
  private final Map<String, Integer> columns = new HashMap<>();
  private boolean unread;

  private SheetTable(Grid grid) {
    this.grid = grid;
  }

  /** Finds the headings; says which are missing, unknown or repeated, and where cells stray. */
  public static SheetTable of(
      Grid grid, List<String> required, List<String> optional, Findings findings) {
    var table = new SheetTable(grid);
    var known = new ArrayList<>(required);
    known.addAll(optional);
    int width = grid.rows().isEmpty() ? 0 : grid.rows().get(0).size();
    for (int column = 0; column < width; column++) {
      var heading = grid.text(0, column);
      var place = grid.place(0, column).address();
      boolean isKnown =
          known.stream().anyMatch(name -> CellText.key(name).equals(CellText.key(heading)));
      if (!isKnown) {
        findings.error(
            "sheet.unknown-heading",
            place,
            heading.isEmpty() ? null : heading,
            "one of the headings " + String.join(", ", known),
            Spelling.suggestion(heading, known));
      } else if (table.columns.putIfAbsent(CellText.key(heading), column) != null) {
        findings.error(
            "sheet.duplicate-heading",
            place,
            heading,
            "every heading once",
            "delete one of the two columns");
      }
    }
    table.takeMisspelt(width, known);
    for (var name : required) {
      if (!table.columns.containsKey(CellText.key(name))) {
        table.unread = true;
        findings.error(
            "sheet.heading-missing",
            grid.place(0, 0).address(),
            null,
            "the heading " + name + " in the first row",
            "add the column");
      }
    }
    table.checkRows(width, findings);
    return table;
  }

  /** A heading that is told already, as it was meant, lets the cells below it be judged. */
  private void takeMisspelt(int width, List<String> known) {
    var open = known.stream().filter(name -> !columns.containsKey(CellText.key(name))).toList();
    for (int column = 0; column < width; column++) {
      if (!columns.containsValue(column)) {
        var meant = Spelling.nearest(grid.text(0, column), open);
        if (meant != null) {
          columns.putIfAbsent(CellText.key(meant), column);
        }
      }
    }
  }

  private void checkRows(int width, Findings findings) {
    for (int row = 1; row < grid.rows().size(); row++) {
      var cells = grid.rows().get(row);
      if (cells.isEmpty()) {
        findings.error(
            "sheet.blank-row",
            grid.place(row, 0).address(),
            null,
            "no blank row inside the sheet",
            "delete the row");
      }
      for (int column = width; column < cells.size(); column++) {
        if (!cells.get(column).isEmpty()) {
          findings.error(
              "sheet.stray",
              grid.place(row, column).address(),
              cells.get(column),
              "nothing right of the headings",
              "move it below a heading, or delete it");
        }
      }
    }
  }

  /** Whether every column is there that the sheet needs. */
  public boolean isWhole() {
    return !unread;
  }

  /** Zero-based rows that hold records; none where a column that each needs is not there. */
  public List<Integer> rows() {
    var rows = new ArrayList<Integer>();
    if (unread) {
      return rows;
    }
    for (int row = 1; row < grid.rows().size(); row++) {
      if (!grid.rows().get(row).isEmpty()) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** The text under a heading; empty when the sheet has no such column. */
  public String text(int row, String heading) {
    var column = columns.get(CellText.key(heading));
    return column == null ? "" : grid.text(row, column);
  }

  /** Whether the sheet has a column of the name. */
  boolean has(String heading) {
    return columns.containsKey(CellText.key(heading));
  }

  /** The zero-based column of a heading; the first one when the sheet has none of the name. */
  int column(String heading) {
    return columns.getOrDefault(CellText.key(heading), 0);
  }

  /** The address under a heading, or of the row's first cell. */
  public String place(int row, String heading) {
    return grid.place(row, column(heading)).address();
  }
}
