package io.proofdesk.rules.workbook;

import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A sheet on paper: landscape, as wide as the page. */
final class PrintSetup {
  private PrintSetup() {}

  static void landscape(XSSFSheet sheet) {
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
  }
}
