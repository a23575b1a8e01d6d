package io.proofdesk.rules.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A wide sheet is still read on paper. */
class PrintSetupTest {
  @Test
  void a_sheet_that_fits_is_one_page_wide() throws IOException {
    printed(
        13,
        sheet -> {
          assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
          assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
          assertThat(sheet.getRepeatingColumns()).isNull();
        });
  }

  @Test
  void a_wide_sheet_takes_more_pages_side_by_side_each_with_the_first_column() throws IOException {
    printed(14, sheet -> assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 2));
    printed(
        40,
        sheet -> {
          assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 3);
          assertThat(sheet.getPrintSetup().getFitHeight()).isEqualTo((short) 0);
          assertThat(sheet.getPrintSetup().getLeftToRight()).isTrue();
          assertThat(sheet.getRepeatingColumns().formatAsString()).isEqualTo("A:A");
          assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("6:8");
        });
  }

  private static void printed(int columns, Consumer<XSSFSheet> check) throws IOException {
    try (var workbook = new XSSFWorkbook()) {
      var sheet = workbook.createSheet();
      var row = sheet.createRow(0);
      for (int column = 0; column < columns; column++) {
        row.createCell(column).setCellValue("x");
        sheet.setColumnWidth(column, 20 * 256);
      }
      sheet.setRepeatingRows(org.apache.poi.ss.util.CellRangeAddress.valueOf("6:8"));
      PrintSetup.landscape(sheet);
      check.accept(sheet);
    }
  }
}
