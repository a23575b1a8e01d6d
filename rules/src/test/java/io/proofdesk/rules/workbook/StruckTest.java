package io.proofdesk.rules.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.Finding;
import io.proofdesk.model.vocabulary.Severity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What somebody struck through still decides, so it is told. */
class StruckTest {
  private static final String TABLE =
      """
      Decision,Discount
      Hit policy,F
      Owner,OPS
      Source,assumption

      Rule,IF,THEN,NOTE
      ,Customer tier,Discount,Note
      Type,word,number,
      Values,"GOLD, SILVER",,
      DI-010,"GOLD, SILVER",12.5,as agreed
      DI-020,SILVER,5,
      """;

  private static Finding only(Consumer<XSSFSheet> edit) throws IOException {
    var found = found(edit);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).code()).isEqualTo("cell.struck-through");
    assertThat(found.get(0).severity()).isEqualTo(Severity.WARNING);
    return found.get(0);
  }

  private static List<Finding> found(Consumer<XSSFSheet> edit) throws IOException {
    var grids = WorkbookFile.read("t.csv", TABLE.getBytes(StandardCharsets.UTF_8)).orThrow();
    var xlsx = WorkbookFormatter.toXlsx(grids, Headings.none());
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(xlsx));
        var bytes = new ByteArrayOutputStream()) {
      edit.accept(book.getSheet("Rules"));
      book.write(bytes);
      var read = WorkbookFile.read("t.xlsx", bytes.toByteArray());
      assertThat(read.orThrow().get(0).rows()).isEqualTo(grids.get(0).rows());
      return read.findings();
    }
  }

  private static void strike(XSSFSheet sheet, int row, int column) {
    var cell = sheet.getRow(row).getCell(column);
    var style = sheet.getWorkbook().createCellStyle();
    style.cloneStyleFrom(cell.getCellStyle());
    style.setFont(line(sheet));
    cell.setCellStyle(style);
  }

  private static XSSFFont line(XSSFSheet sheet) {
    var font = sheet.getWorkbook().createFont();
    font.setStrikeout(true);
    return font;
  }

  @Test
  void a_cell_is_named_with_its_text() throws IOException {
    var told = only(sheet -> strike(sheet, 9, 2));
    assertThat(told.place()).isEqualTo("t.xlsx!Rules!C10");
    assertThat(told.read()).isEqualTo("12.5");
    assertThat(told.suggestion()).startsWith("clear the cell if");
  }

  @Test
  void a_row_is_named_once() throws IOException {
    var told =
        only(
            sheet -> {
              for (int column = 0; column < 3; column++) {
                strike(sheet, 10, column);
              }
            });
    assertThat(told.place()).isEqualTo("t.xlsx!Rules!A11");
    assertThat(told.read()).isEqualTo("DI-020");
    assertThat(told.suggestion()).startsWith("delete row 11 if");
  }

  @Test
  void of_a_text_that_is_struck_in_part_the_part_is_named() throws IOException {
    var told =
        only(
            sheet -> {
              var text = new XSSFRichTextString("GOLD, SILVER");
              text.applyFont(4, 12, line(sheet));
              sheet.getRow(9).getCell(1).setCellValue(text);
            });
    assertThat(told.place()).isEqualTo("t.xlsx!Rules!B10");
    assertThat(told.read()).isEqualTo(", SILVER");
    assertThat(told.suggestion()).startsWith("delete these words");
  }

  @Test
  void a_text_whose_every_part_is_struck_is_named_whole() throws IOException {
    var told =
        only(
            sheet -> {
              var text = new XSSFRichTextString("GOLD, SILVER");
              text.applyFont(0, 4, line(sheet));
              var bold = line(sheet);
              bold.setBold(true);
              text.applyFont(4, 12, bold);
              sheet.getRow(9).getCell(1).setCellValue(text);
            });
    assertThat(told.read()).isEqualTo("GOLD, SILVER");
    assertThat(told.suggestion()).startsWith("clear the cell");
  }

  @Test
  void parts_in_a_font_of_their_own_may_be_left_out_of_a_struck_cell() throws IOException {
    var told =
        only(
            sheet -> {
              var text = new XSSFRichTextString("GOLD, SILVER");
              text.applyFont(0, 4, sheet.getWorkbook().createFont());
              sheet.getRow(9).getCell(1).setCellValue(text);
              strike(sheet, 9, 1);
            });
    assertThat(told.read()).isEqualTo(", SILVER");
  }

  @Test
  void other_fonts_and_blank_cells_say_nothing() throws IOException {
    assertThat(
            found(
                sheet -> {
                  var text = new XSSFRichTextString("GOLD, SILVER");
                  var bold = sheet.getWorkbook().createFont();
                  bold.setBold(true);
                  text.applyFont(4, 12, bold);
                  sheet.getRow(9).getCell(1).setCellValue(text);
                  sheet.getRow(10).createCell(3);
                  strike(sheet, 10, 3);
                }))
        .isEmpty();
  }
}
