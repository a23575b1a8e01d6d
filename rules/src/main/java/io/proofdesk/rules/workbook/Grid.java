package io.proofdesk.rules.workbook;

import io.proofdesk.rules.table.Place;
import java.util.List;
import java.util.Set;

/**
 * One sheet as plain cells, after the import guard: text only, trimmed, no formula, nothing hidden.
 * xlsx and csv give the same grid.
 *
 * @param workbook file name
 * @param sheet sheet name; for csv {@code Rules}, or the name before the ending: {@code Words} for
 *     {@code vocabulary.Words.csv}
 * @param rows every row up to the last one with content, blank ones included; each row ends at its
 *     last cell with content, so rows differ in length
 * @param numbers A1 addresses of the cells a spreadsheet holds as numbers or dates; they are
 *     refused where words or text belong. Always empty for csv
 * @param strayNumbers A1 addresses of the cells that look like numbers and are held as text without
 *     being formatted as text: most likely pasted; they are refused where numbers belong. Always
 *     empty for csv
 * @param refused A1 addresses of the cells whose content was refused and reads as blank; no further
 *     complaint about them is worth hearing. Always empty for a workbook without errors
 */
public record Grid(
    String workbook,
    String sheet,
    List<List<String>> rows,
    Set<String> numbers,
    Set<String> strayNumbers,
    Set<String> refused) {
  public Grid {
    rows = rows.stream().map(List::copyOf).toList();
    numbers = Set.copyOf(numbers);
    strayNumbers = Set.copyOf(strayNumbers);
    refused = Set.copyOf(refused);
  }

  /** A sheet of text cells. */
  public Grid(String workbook, String sheet, List<List<String>> rows) {
    this(workbook, sheet, rows, Set.of(), Set.of(), Set.of());
  }

  /** A sheet of text cells without the blank ones at the ends of rows and of the sheet. */
  public static Grid trimmed(String workbook, String sheet, List<List<String>> rows) {
    return new Grid(workbook, sheet, GridLimits.trimmed(rows));
  }

  /**
   * The workbook's name without its endings: {@code vocabulary} for {@code vocabulary.Words.csv}.
   */
  public String stem() {
    var file = workbook.substring(workbook.lastIndexOf('/') + 1);
    int dot = file.indexOf('.');
    return dot < 0 ? file : file.substring(0, dot);
  }

  /** The workbook's folder and name without endings: {@code profiles/shop}. */
  public String key() {
    return workbook.substring(0, workbook.lastIndexOf('/') + 1) + stem();
  }

  /** The text at zero-based row and column; empty for a blank cell or one outside the grid. */
  public String text(int row, int column) {
    if (row < 0 || row >= rows.size()) {
      return "";
    }
    var cells = rows.get(row);
    return column < 0 || column >= cells.size() ? "" : cells.get(column);
  }

  /** The place of one cell, zero-based. */
  public Place place(int row, int column) {
    return new Place(workbook, sheet, address(row, column));
  }

  /** The place of a row, from its first column to a last one, zero-based. */
  public Place place(int row, int fromColumn, int toColumn) {
    return new Place(workbook, sheet, address(row, fromColumn) + ":" + address(row, toColumn));
  }

  /** {@code A1} for 0, 0. */
  public static String address(int row, int column) {
    // a workbook of any size asks for this some hundred thousand times
    if (column < 26) {
      return (char) ('A' + column) + Integer.toString(row + 1);
    }
    var letters = new StringBuilder();
    for (int c = column; c >= 0; c = c / 26 - 1) {
      letters.insert(0, (char) ('A' + c % 26));
    }
    return letters.append(row + 1).toString();
  }
}
