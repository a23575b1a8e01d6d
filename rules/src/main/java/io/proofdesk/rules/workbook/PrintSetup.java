package io.proofdesk.rules.workbook;

import java.util.List;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A sheet on paper: landscape, as wide as the page. */
final class PrintSetup {
  private static final List<PageMargin> SIDES =
      List.of(PageMargin.LEFT, PageMargin.RIGHT, PageMargin.TOP, PageMargin.BOTTOM);

  private PrintSetup() {}

  static void landscape(XSSFSheet sheet) {
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.getPrintSetup().setPaperSize(org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE);
    for (var side : SIDES) {
      sheet.setMargin(side, 0.4);
    }
  }
}
