package io.proofdesk.rules.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** Reads one sheet of an xlsx file, every cell as the text its type stands for. */
final class SheetReader {
  /** Of so many merged regions the first ones tell what is wrong. */
  private static final int MAX_MERGED = 100;

  private static final Pattern PLAIN_NUMBER = Pattern.compile("-?[0-9]+([.,][0-9]+)?");

  /** Excel keeps fifteen digits; what a double holds beyond them nobody typed. */
  private static final MathContext EXCEL_DIGITS = new MathContext(15);

  private final String workbook;
  private final XSSFSheet sheet;
  private final Findings findings;
  private final Set<String> numbers = new HashSet<>();
  private final Set<String> strayNumbers = new HashSet<>();
  private final Set<String> refused = new HashSet<>();
  private final NumberLook look = new NumberLook();
  private final Edges edges;
  private final Struck struck;
  private int bandRow = -1;

  SheetReader(String workbook, XSSFSheet sheet, Findings findings) {
    this.workbook = workbook;
    this.sheet = sheet;
    this.findings = findings;
    this.edges = new Edges(workbook, sheet.getSheetName(), findings);
    this.struck = new Struck(workbook, sheet.getSheetName(), findings);
  }

  Grid read() {
    refuseDoubled();
    var below = firstBelow(GridLimits.MAX_ROWS);
    if (below != null) {
      findings.error(
          "sheet.too-large",
          at(below),
          below.getCellType() == CellType.STRING ? below.getStringCellValue() : null,
          "at most " + GridLimits.MAX_ROWS + " rows",
          "delete what stands so far down, or split the table");
      return new Grid(workbook, sheet.getSheetName(), List.of());
    }
    var rows = new ArrayList<List<String>>();
    for (int row = 0; row <= Math.min(sheet.getLastRowNum(), GridLimits.MAX_ROWS); row++) {
      rows.add(cells(row));
    }
    edges.tellPadded();
    refuseMerged(rows);
    var grid =
        new Grid(
            workbook,
            sheet.getSheetName(),
            GridLimits.trimmed(rows),
            numbers,
            strayNumbers,
            refused);
    return GridLimits.check(grid, findings);
  }

  private @Nullable Cell firstBelow(int row) {
    if (sheet.getLastRowNum() < row) {
      return null;
    }
    for (var below : sheet) {
      if (below.getRowNum() >= row) {
        for (var cell : below) {
          if (cell.getCellType() != CellType.BLANK) {
            return cell;
          }
        }
      }
    }
    return null;
  }

  /** Of a row or cell that stands twice in the file, the first would be lost. */
  private void refuseDoubled() {
    if (!holdsDoubled()) {
      return;
    }
    var seen = new HashSet<Long>();
    for (var line : sheet.getCTWorksheet().getSheetData().getRowList()) {
      if (line.isSetR() && !seen.add(line.getR())) {
        doubled(Grid.address((int) line.getR() - 1, 0), "every row");
      }
      var cells = new HashSet<String>();
      for (var cell : line.getCList()) {
        if (cell.isSetR() && !cells.add(cell.getR())) {
          doubled(cell.getR(), "every cell");
        }
      }
    }
  }

  private boolean holdsDoubled() {
    int rows = 0;
    for (var row : sheet) {
      rows++;
      if (((XSSFRow) row).getCTRow().sizeOfCArray() != row.getPhysicalNumberOfCells()) {
        return true;
      }
    }
    return sheet.getCTWorksheet().getSheetData().sizeOfRowArray() != rows;
  }

  private void doubled(String address, String what) {
    findings.error(
        "workbook.unreadable",
        at(address),
        null,
        what + " once in the file; this one stands there twice",
        "open it in Excel, check the row and save it as Excel workbook (.xlsx)");
  }

  private List<String> cells(int index) {
    var cells = new ArrayList<String>();
    var row = sheet.getRow(index);
    if (row == null) {
      return cells;
    }
    var filled = new LinkedHashMap<XSSFCell, String>();
    for (var cell : row) {
      while (cells.size() < cell.getColumnIndex()) {
        cells.add("");
      }
      var text = text(cell);
      cells.add(text);
      if (!text.isEmpty()) {
        filled.put((XSSFCell) cell, text);
        refuseHidden(cell, text, row.getZeroHeight() || hasNoHeight(row));
      }
    }
    struck.tell(filled);
    if (bandRow < 0 && !cells.isEmpty() && CellText.key(cells.get(0)).equals("rule")) {
      bandRow = index;
    }
    return cells;
  }

  private String text(Cell cell) {
    var text =
        switch (cell.getCellType()) {
          case BLANK, _NONE -> "";
          case STRING -> string(cell);
          case BOOLEAN -> cell.getBooleanCellValue() ? "yes" : "no";
          case NUMERIC -> number(cell);
          case FORMULA ->
              reject(
                  cell,
                  "cell.formula",
                  "=" + cell.getCellFormula(),
                  "a plain value, no formula",
                  "copy the cell and paste it as values");
          case ERROR ->
              reject(
                  cell,
                  "cell.error",
                  FormulaError.forInt(cell.getErrorCellValue()).getString(),
                  "a value",
                  "type the value");
        };
    return edges.trimmed(text, cell.getRowIndex(), cell.getColumnIndex());
  }

  private String string(Cell cell) {
    if (isBroken((XSSFCell) cell)) {
      return reject(
          cell,
          "cell.broken",
          null,
          "a text; the file says that there is one, and does not hold it",
          "open it in Excel, type the cell again and save it as Excel workbook (.xlsx)");
    }
    var text = cell.getStringCellValue().replace("\r\n", "\n").replace('\r', '\n');
    boolean meantAsText = cell.getCellStyle().getDataFormatString().equals("@");
    if (!meantAsText && PLAIN_NUMBER.matcher(text.strip()).matches()) {
      strayNumbers.add(cell.getAddress().formatAsString());
    }
    return text;
  }

  /** A cell that refers to a text which is not there would read as blank. */
  private boolean isBroken(XSSFCell cell) {
    var raw = cell.getCTCell();
    if (raw.getT() != STCellType.S) {
      return false;
    }
    if (!raw.isSetV()) {
      return true;
    }
    try {
      // how many there are said to be is not how many there are
      sheet.getWorkbook().getSharedStringSource().getItemAt(Integer.parseInt(raw.getV().strip()));
      return false;
    } catch (NumberFormatException | IndexOutOfBoundsException noText) {
      return true;
    }
  }

  private String number(Cell cell) {
    numbers.add(cell.getAddress().formatAsString());
    var format = cell.getCellStyle().getDataFormatString();
    if (DateUtil.isCellDateFormatted(cell)) {
      return date(cell);
    }
    if (format != null && format.contains("%")) {
      return reject(
          cell,
          "cell.percent",
          plain(cell),
          "a number that is not shown as a percentage",
          "format the cell as text and type the number in the column's unit");
    }
    var fault = look.fault(cell, plain(cell));
    return fault == null
        ? NumberLook.text(format, plain(cell))
        : reject(
            cell,
            "cell.shown-otherwise",
            plain(cell),
            fault,
            "format the cell as text and type what you mean, such as `49.99` or `49.99 USD`");
  }

  private static String plain(Cell cell) {
    var exact = new BigDecimal(cell.getNumericCellValue()).round(EXCEL_DIGITS);
    return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
  }

  private String date(Cell cell) {
    var moment = cell.getLocalDateTimeCellValue();
    boolean wholeDay = cell.getNumericCellValue() >= 1 && cell.getNumericCellValue() % 1 == 0;
    return wholeDay
        ? moment.toLocalDate().toString()
        : reject(
            cell,
            "cell.date-with-time",
            moment == null ? null : moment.toString(),
            "a date without a time of day",
            "format the cell as text and type the date, such as 2026-11-21, or the duration with its unit, such as 24 h");
  }

  /** A height of nothing hides a row as well as the mark does. */
  private static boolean hasNoHeight(XSSFRow row) {
    return row.getCTRow().isSetHt() && row.getCTRow().getHt() <= 0;
  }

  private void refuseHidden(Cell cell, String text, boolean rowHidden) {
    if (rowHidden) {
      findings.error(
          "cell.hidden-row",
          at(cell),
          text,
          "no content in a hidden row",
          "unhide row " + (cell.getRowIndex() + 1) + ", or delete it; a filter hides rows, too");
    } else if (sheet.isColumnHidden(cell.getColumnIndex())
        || sheet.getColumnWidth(cell.getColumnIndex()) == 0) {
      findings.error(
          "cell.hidden-column",
          at(cell),
          text,
          "no content in a hidden column",
          "unhide the column, or delete it");
    }
  }

  private void refuseMerged(List<List<String>> rows) {
    if (sheet.getSheetName().equals(WorkbookSheets.ABOUT)) {
      return;
    }
    sheet.getMergedRegions().stream()
        .filter(region -> !isBand(region))
        .limit(MAX_MERGED)
        .forEach(region -> refuseMerged(region, rows));
  }

  private void refuseMerged(CellRangeAddress region, List<List<String>> rows) {
    findings.error(
        "cell.merged",
        at(region.formatAsString()),
        shown(region, rows),
        "no merged cells but in the row of bands",
        "unmerge them and fill in each cell");
    // a region may name every cell of a sheet: only those that hold something are left out
    int lastRow = Math.min(region.getLastRow(), rows.size() - 1);
    for (int row = region.getFirstRow(); row <= lastRow; row++) {
      int lastColumn = Math.min(region.getLastColumn(), rows.get(row).size() - 1);
      for (int column = region.getFirstColumn(); column <= lastColumn; column++) {
        refused.add(Grid.address(row, column));
      }
    }
    refused.remove(Grid.address(region.getFirstRow(), region.getFirstColumn()));
  }

  private static @Nullable String shown(CellRangeAddress region, List<List<String>> rows) {
    var row =
        region.getFirstRow() < rows.size() ? rows.get(region.getFirstRow()) : List.<String>of();
    var text = region.getFirstColumn() < row.size() ? row.get(region.getFirstColumn()) : "";
    return text.isEmpty() ? null : text;
  }

  private boolean isBand(CellRangeAddress region) {
    return region.getFirstRow() == bandRow
        && region.getLastRow() == bandRow
        && region.getFirstColumn() > 0;
  }

  private String reject(
      Cell cell, String code, @Nullable String read, String expected, String suggestion) {
    findings.error(code, at(cell), read, expected, suggestion);
    refused.add(cell.getAddress().formatAsString());
    return "";
  }

  private String at(Cell cell) {
    return at(cell.getAddress().formatAsString());
  }

  private String at(String address) {
    return workbook + "!" + sheet.getSheetName() + "!" + address;
  }
}
