package io.proofdesk.rules.workbook;

import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes the cells of one sheet, all of them as text. One call, one thread. */
final class CellWriter {
  /** Excel reads {@code _x0041_} as an A: the underscore itself has to be written so. */
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private static final int POINTS_PER_LINE = 14;

  private final XSSFSheet sheet;
  private final Grid grid;
  private final SheetStyles styles;

  CellWriter(XSSFSheet sheet, Grid grid, SheetStyles styles) {
    this.sheet = sheet;
    this.grid = grid;
    this.styles = styles;
  }

  void write(int row, int column, CellStyle style) {
    write(sheet, row, column, grid.text(row, column), style);
  }

  static void write(XSSFSheet sheet, int row, int column, String text, CellStyle style) {
    var line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    var cell = line.createCell(column);
    cell.setCellStyle(style);
    if (!text.isEmpty()) {
      cell.setCellValue(ESCAPE.matcher(text).replaceAll("_x005F_"));
    }
  }

  /** Numbers are written as text on purpose: no green corners for them. */
  void silence(int rows, int columns) {
    if (rows > 0 && columns > 0) {
      sheet.addIgnoredErrors(
          new CellRangeAddress(0, rows - 1, 0, columns - 1),
          IgnoredErrorType.NUMBER_STORED_AS_TEXT);
    }
  }

  /** Wide enough for the content of the rows from one on, within limits, in characters. */
  void fit(int column, int fromRow, int least, int most) {
    int width = least;
    for (int row = fromRow; row < grid.rows().size(); row++) {
      for (var line : grid.text(row, column).split("\n", -1)) {
        width = Math.max(width, Math.min(most, line.length() + 2));
      }
    }
    sheet.setColumnWidth(column, width * 256);
  }

  /** High enough for the wrapped text of every cell, as programs do not work it out on opening. */
  void raise(int row, int columns) {
    int lines = 1;
    for (int column = 0; column < columns; column++) {
      int width = Math.max(1, sheet.getColumnWidth(column) / 256 - 1);
      int needed = 0;
      for (var line : grid.text(row, column).split("\n", -1)) {
        needed += Math.max(1, (displayWidth(line) + width - 1) / width);
      }
      lines = Math.max(lines, needed);
    }
    if (sheet.getRow(row) != null && lines > 1) {
      sheet.getRow(row).setHeightInPoints(Math.min(400, lines * POINTS_PER_LINE + 2));
    }
  }

  private static int displayWidth(String line) {
    return line.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
  }

  SheetStyles styles() {
    return styles;
  }
}
