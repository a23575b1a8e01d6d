package io.proofdesk.rules.workbook;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A sheet with one heading row, such as those of a vocabulary or a profile. */
final class PlainSheet {
  private PlainSheet() {}

  static void write(XSSFSheet sheet, Grid grid, CellWriter cells, SheetStyles styles) {
    boolean free = grid.sheet().equals(WorkbookSheets.ABOUT) || grid.sheet().equals("Calendar");
    int width = grid.rows().stream().mapToInt(java.util.List::size).max().orElse(0);
    for (int column = 0; column < width; column++) {
      cells.fit(column, 0, 10, 60);
    }
    for (int row = 0; row < grid.rows().size(); row++) {
      for (int column = 0; column < width; column++) {
        boolean heading = row == 0 && !free;
        boolean first = column == 0;
        cells.write(row, column, heading ? styles.ifHeading : first ? styles.id : styles.plain);
      }
      cells.raise(row, width);
    }
    cells.silence(grid.rows().size(), width);
    if (!free) {
      sheet.createFreezePane(0, 1);
      sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    }
    PrintSetup.landscape(sheet);
  }
}
