package io.proofdesk.rules.workbook;

import io.proofdesk.rules.workbook.TableLayout.Band;
import io.proofdesk.rules.workbook.TableLayout.Head;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The sheet of a decision table, and the sheet Words that explains it. One call, one thread. */
final class RulesSheet {
  private final XSSFSheet sheet;
  private final TableLayout layout;
  private final Grid grid;
  private final SheetStyles styles;
  private final CellWriter cells;
  private final int headingRow;

  private RulesSheet(XSSFSheet sheet, TableLayout layout, SheetStyles styles) {
    this.sheet = sheet;
    this.layout = layout;
    this.grid = layout.grid();
    this.styles = styles;
    this.cells = new CellWriter(sheet, grid, styles);
    this.headingRow = layout.heads().get(0).headingRow();
  }

  static void write(
      XSSFWorkbook workbook,
      XSSFSheet sheet,
      TableLayout layout,
      Headings headings,
      SheetStyles styles) {
    var rules = new RulesSheet(sheet, layout, styles);
    rules.writeWidths();
    rules.writeHeader();
    rules.writeBands();
    rules.writeHeadings();
    rules.writeBody();
    rules.cells.silence(rules.grid.rows().size() + 200, layout.width());
    int body = rules.bodyRow();
    sheet.createFreezePane(1, body);
    sheet.setRepeatingRows(CellRangeAddress.valueOf(rules.headingRow + ":" + body));
    PrintSetup.landscape(sheet);
    WordsSheet.write(workbook, sheet, layout, headings, styles);
  }

  private int bodyRow() {
    var first = layout.heads().get(0);
    int last =
        Math.max(
            first.headingRow(),
            Math.max(first.typeRow(), Math.max(first.unitRow(), first.valuesRow())));
    return last + 1;
  }

  private void writeWidths() {
    cells.fit(0, 0, 13, 16);
    for (var head : layout.heads()) {
      boolean text = head.band() == Band.NOTE || longest(head) > 45;
      int least = Math.max(9, longestWord(head.heading()) + 3);
      int most = text ? 44 : head.band() == Band.SOURCE ? 22 : 28;
      cells.fit(head.column(), headingRow + 1, Math.min(least, most), most);
    }
  }

  /** A heading may break between its words. */
  private static int longestWord(String heading) {
    return Arrays.stream(heading.split("\\s")).mapToInt(String::length).max().orElse(0);
  }

  private int longest(Head head) {
    int longest = 0;
    for (int row : layout.rules()) {
      longest = Math.max(longest, grid.text(row, head.column()).length());
    }
    return longest;
  }

  private void writeHeader() {
    for (int row = 0; row < headingRow - 1; row++) {
      cells.write(row, 0, styles.label);
      boolean title = CellText.key(grid.text(row, 0)).equals("decision");
      for (int column = 1; column < grid.rows().get(row).size(); column++) {
        cells.write(row, column, title ? styles.title : styles.headerText);
      }
      if (title) {
        sheet.getRow(row).setHeightInPoints(21);
      }
    }
  }

  private void writeBands() {
    int row = headingRow - 1;
    cells.write(row, 0, styles.noteBand);
    for (int column = 1; column < layout.width(); column++) {
      cells.write(row, column, bandStyle(bandAt(column)));
    }
    for (var band : List.of(Band.IF, Band.THEN)) {
      int from = firstColumn(band);
      int to = from;
      while (to + 1 < layout.width()
          && bandAt(to + 1) == band
          && grid.text(row, to + 1).isEmpty()) {
        to++;
      }
      if (to > from) {
        sheet.addMergedRegion(new CellRangeAddress(row, row, from, to));
      }
    }
    sheet.getRow(row).setHeightInPoints(18);
  }

  private void writeHeadings() {
    cells.write(headingRow, 0, styles.noteHeading);
    for (int column = 1; column < layout.width(); column++) {
      cells.write(headingRow, column, headingStyle(bandAt(column)));
    }
    cells.raise(headingRow, layout.width());
    for (int row = headingRow + 1; row < bodyRow(); row++) {
      for (int column = 0; column < layout.width(); column++) {
        cells.write(row, column, styles.declaration);
      }
      cells.raise(row, layout.width());
    }
  }

  private void writeBody() {
    for (int row = bodyRow(); row < grid.rows().size(); row++) {
      cells.write(row, 0, styles.id);
      for (int column = 1; column < layout.width(); column++) {
        cells.write(row, column, bodyStyle(bandAt(column)));
      }
      cells.raise(row, layout.width());
    }
  }

  private int firstColumn(Band band) {
    return band == Band.THEN ? layout.firstResult() : layout.under(band).get(0).column();
  }

  private Band bandAt(int column) {
    var band = Band.IF;
    for (var head : layout.heads()) {
      if (head.column() <= column) {
        band = head.band();
      }
    }
    return column >= layout.firstResult() && band == Band.IF ? Band.THEN : band;
  }

  private XSSFCellStyle bandStyle(Band band) {
    return switch (band) {
      case IF -> styles.ifBand;
      case THEN -> styles.thenBand;
      case NOTE, SOURCE -> styles.noteBand;
    };
  }

  private XSSFCellStyle headingStyle(Band band) {
    return switch (band) {
      case IF -> styles.ifHeading;
      case THEN -> styles.thenHeading;
      case NOTE, SOURCE -> styles.noteHeading;
    };
  }

  private XSSFCellStyle bodyStyle(Band band) {
    return switch (band) {
      case IF -> styles.condition;
      case THEN -> styles.result;
      case NOTE, SOURCE -> styles.note;
    };
  }
}
