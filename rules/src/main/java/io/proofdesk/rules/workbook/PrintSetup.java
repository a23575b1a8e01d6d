package io.proofdesk.rules.workbook;

import java.util.List;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A sheet on paper: landscape, and on as many pages side by side as keep it readable. */
final class PrintSetup {
  /** In widths of a digit, at a bit more than half of the size on the screen. */
  private static final int READABLE = 270;

  private static final int WIDTH_OF_DIGIT = 256;
  private static final List<PageMargin> SIDES =
      List.of(PageMargin.LEFT, PageMargin.RIGHT, PageMargin.TOP, PageMargin.BOTTOM);

  private PrintSetup() {}

  static void landscape(XSSFSheet sheet) {
    int pages = pages(sheet);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setFitWidth((short) pages);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.getPrintSetup().setPaperSize(org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE);
    if (pages > 1) {
      // what belongs to one rule lies side by side, each sheet of paper with its id
      sheet.setRepeatingColumns(CellRangeAddress.valueOf("A:A"));
      sheet.getPrintSetup().setLeftToRight(true);
    }
    for (var side : SIDES) {
      sheet.setMargin(side, 0.4);
    }
  }

  private static int pages(XSSFSheet sheet) {
    int columns = 0;
    for (var row : sheet) {
      columns = Math.max(columns, row.getLastCellNum());
    }
    int width = 0;
    for (int column = 0; column < columns; column++) {
      width += sheet.getColumnWidth(column) / WIDTH_OF_DIGIT;
    }
    return Math.max(1, (width + READABLE - 1) / READABLE);
  }
}
