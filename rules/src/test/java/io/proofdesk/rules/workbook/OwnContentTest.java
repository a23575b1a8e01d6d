package io.proofdesk.rules.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.proofdesk.model.Finding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What people leave beside the cells of a formatted workbook is named, and comments stay. */
class OwnContentTest {
  private static final String TABLE =
      """
      Decision,Discount
      Hit policy,F
      Owner,OPS
      Source,assumption

      Rule,IF,THEN
      ,Customer tier,Discount
      Type,word,number
      Values,"GOLD, SILVER",
      DI-010,GOLD,12.5
      DI-020,SILVER,5
      """;

  @Test
  void a_workbook_as_it_was_formatted_holds_nothing_of_ones_own() {
    assertThat(read(formatted()).findings()).isEmpty();
  }

  @Test
  void a_comment_is_named_with_its_text_and_stays_through_formatting() throws IOException {
    var edited = edited(formatted(), book -> comment(book.getSheet("Rules"), 9, 1, "ask Ann"));
    assertThat(read(edited).findings())
        .extracting(Finding::code, Finding::place, Finding::read)
        .containsExactly(tuple("cell.comment", "t.xlsx!Rules!B10", "ask Ann"));
    var kept = OwnContent.carried(edited, formatted());
    assertThat(read(kept).findings())
        .extracting(Finding::place, Finding::read)
        .containsExactly(tuple("t.xlsx!Rules!B10", "ask Ann"));
    assertThat(OwnContent.carried(kept, formatted())).isNotEqualTo(formatted());
  }

  @Test
  void what_somebody_added_to_the_comment_of_a_heading_is_theirs() throws IOException {
    var edited =
        edited(
            formatted(),
            book -> {
              var there = book.getSheet("Rules").getCellComments().values().iterator().next();
              there.setString(
                  new XSSFRichTextString(there.getString().getString() + "\nnot for VIPs"));
            });
    assertThat(read(edited).findings())
        .singleElement()
        .satisfies(found -> assertThat(found.read()).endsWith("not for VIPs"));
    assertThat(read(OwnContent.carried(edited, formatted())).findings()).hasSize(1);
  }

  @Test
  void text_on_the_generated_sheet_is_named_cell_by_cell() throws IOException {
    var edited =
        edited(
            formatted(),
            book -> {
              var words = book.getSheet("Words");
              words.getRow(1).createCell(7).setCellValue("mine");
              words.createRow(30).createCell(0).setCellValue("a note below");
            });
    assertThat(read(edited).findings())
        .extracting(Finding::code, Finding::place, Finding::read)
        .containsExactly(
            tuple("sheet.overwritten", "t.xlsx!Words!H2", "mine"),
            tuple("sheet.overwritten", "t.xlsx!Words!A31", "a note below"));
  }

  @Test
  void a_word_typed_over_the_generated_sheet_is_named_alone() throws IOException {
    var edited =
        edited(
            formatted(),
            book -> {
              var words = book.getSheet("Words");
              words.getRow(1).getCell(1).setCellValue("WHEN");
              words.getRow(2).createCell(1).setCellValue("mine");
            });
    assertThat(read(edited).findings())
        .extracting(Finding::code, Finding::place, Finding::read)
        .containsExactly(
            tuple("sheet.overwritten", "t.xlsx!Words!B2", "WHEN"),
            tuple("sheet.overwritten", "t.xlsx!Words!B3", "mine"));
  }

  @Test
  void a_sheet_of_that_name_that_nobody_generated_is_not_passed_over() throws IOException {
    var edited =
        edited(
            formatted(), book -> book.getSheet("Words").getRow(0).getCell(0).setCellValue("Mine"));
    assertThat(read(edited).findings())
        .extracting(Finding::code, Finding::place)
        .containsExactly(tuple("sheet.not-read", "t.xlsx!Words"));
  }

  private static Reading<List<Grid>> read(byte[] xlsx) {
    return WorkbookFile.read("t.xlsx", xlsx);
  }

  private static byte[] formatted() {
    var csv = WorkbookFile.read("t.csv", TABLE.getBytes(StandardCharsets.UTF_8)).orThrow();
    return WorkbookFormatter.toXlsx(csv, Headings.none());
  }

  private static void comment(XSSFSheet sheet, int row, int column, String text) {
    var drawing = sheet.createDrawingPatriarch();
    var comment =
        drawing.createCellComment(
            new XSSFClientAnchor(0, 0, 0, 0, column + 1, row, column + 3, row + 3));
    comment.setAuthor("Somebody");
    comment.setString(new XSSFRichTextString(text));
    comment.setAddress(row, column);
  }

  private static byte[] edited(byte[] xlsx, Consumer<XSSFWorkbook> edit) throws IOException {
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx));
        var bytes = new ByteArrayOutputStream()) {
      edit.accept(workbook);
      workbook.write(bytes);
      return bytes.toByteArray();
    }
  }
}
