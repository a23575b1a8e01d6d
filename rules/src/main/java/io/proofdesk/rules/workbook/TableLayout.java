package io.proofdesk.rules.workbook;

import java.util.List;
import java.util.SortedMap;

/**
 * Where the parts of a table stand in its sheet, before any cell is typed.
 *
 * @param grid the sheet
 * @param id the workbook's name without its ending
 * @param header row of each line above the bands, by its label in lower case
 * @param heads every column with a heading, in sheet order
 * @param rules zero-based rows of the rules, the Otherwise row left out
 * @param otherwise zero-based row of the Otherwise row; -1 when there is none
 * @param firstResult zero-based column where THEN starts
 * @param width number of columns the table covers
 */
public record TableLayout(
    Grid grid,
    String id,
    SortedMap<String, Integer> header,
    List<Head> heads,
    List<Integer> rules,
    int otherwise,
    int firstResult,
    int width) {

  /** The bands a column can stand under. */
  public enum Band {
    IF,
    THEN,
    NOTE,
    SOURCE
  }

  /**
   * A column as the sheet declares it.
   *
   * @param column zero-based
   * @param band what it stands under
   * @param heading as written
   * @param headingRow zero-based row of the heading
   * @param typeRow zero-based row of the Type line; -1 when there is none
   * @param unitRow zero-based row of the Unit line; -1 when there is none
   * @param valuesRow zero-based row of the Values line; -1 when there is none
   */
  public record Head(
      int column,
      Band band,
      String heading,
      int headingRow,
      int typeRow,
      int unitRow,
      int valuesRow) {}

  /** What a header line says, such as the sign of {@code hit policy}; empty when it is missing. */
  public String headerText(String label) {
    var row = header.get(label);
    return row == null ? "" : grid.text(row, 1);
  }

  /** The columns under a band. */
  public List<Head> under(Band band) {
    return heads.stream().filter(head -> head.band() == band).toList();
  }

  /** What the Type line says of a column; empty for nothing. */
  public String typeText(Head head) {
    return grid.text(head.typeRow(), head.column());
  }

  /** What the Unit line says of a column; empty for nothing. */
  public String unitText(Head head) {
    return grid.text(head.unitRow(), head.column());
  }

  /** What the Values line says of a column; empty for nothing. */
  public String valuesText(Head head) {
    return grid.text(head.valuesRow(), head.column());
  }
}
