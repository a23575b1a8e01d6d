package io.proofdesk.rules.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.workbook.Headings;
import io.proofdesk.rules.workbook.Sheets;
import io.proofdesk.rules.workbook.WorkbookFormatter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoneTableTest {
  @TempDir private Path folder = Path.of("");

  /** What is wrong with a table whose second rule has a misspelt word, after one more change. */
  private List<String> faults(Consumer<XSSFSheet> change) throws IOException {
    var grid =
        Sheets.rules(
            "discount.xlsx",
            "Decision | Discount",
            "Hit policy | F",
            "Owner | OPS",
            "Source | assumption",
            "Rule | IF | THEN | NOTE",
            " | Tier | Discount | Note",
            "Type | word | number",
            "Values | GOLD, SILVER",
            "DI-010 | GOLD | 12.5 | loyal",
            "DI-020 | SLIVER | 0 |");
    var file = folder.resolve("discount.xlsx");
    var bytes = WorkbookFormatter.toXlsx(List.of(grid), Headings.none());
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
        var out = Files.newOutputStream(file)) {
      change.accept(workbook.getSheet("Rules"));
      workbook.write(out);
    }
    return LoneTable.read(file, Surroundings.none()).findings().stream()
        .map(LoneTableTest::brief)
        .toList();
  }

  private static String brief(Finding finding) {
    return finding.code() + finding.place().replaceFirst(".*!", " ");
  }

  @Test
  void a_refused_cell_does_not_hide_the_faults_of_others_and_brings_none_of_its_own()
      throws IOException {
    assertThat(faults(sheet -> sheet.getRow(8).getCell(2).setCellFormula("1+1")))
        .containsExactly("cell.formula C9", "cell.unknown-word B10");
    assertThat(faults(sheet -> sheet.getRow(8).getCell(0).setCellFormula("1+1")))
        .containsExactly("cell.formula A9", "cell.unknown-word B10");
    assertThat(faults(sheet -> sheet.addMergedRegion(new CellRangeAddress(8, 8, 2, 3))))
        .containsExactly("cell.merged C9:D9", "cell.unknown-word B10");
    assertThat(faults(sheet -> sheet.getRow(8).setZeroHeight(true)))
        .contains("cell.hidden-row B9", "cell.unknown-word B10");
  }

  @Test
  void a_workbook_without_a_sheet_of_rules_is_refused() throws IOException {
    var file = folder.resolve("discount.xlsx");
    try (var workbook = new XSSFWorkbook();
        var out = Files.newOutputStream(file)) {
      // a single sheet would leave no doubt
      workbook.createSheet("Regeln").createRow(0).createCell(0).setCellValue("Decision");
      workbook.createSheet("Notizen").createRow(0).createCell(0).setCellValue("Decision");
      workbook.write(out);
    }
    assertThat(LoneTable.read(file, Surroundings.none()).findings())
        .extracting(Finding::code)
        .containsExactly("table.no-rules");
  }
}
