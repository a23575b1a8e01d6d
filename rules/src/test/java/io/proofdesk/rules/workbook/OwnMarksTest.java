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
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What people put onto a sheet beside its cells is kept, or named with its place. */
class OwnMarksTest {
  private static final byte[] PIXEL = {(byte) 0x89, 'P', 'N', 'G'};
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
      DI-010,GOLD,12.5,
      DI-020,SILVER,5,
      """;

  @Test
  void a_picture_and_a_shape_are_named_where_they_begin() throws IOException {
    var edited =
        edited(
            book -> {
              var drawing = book.getSheet("Rules").createDrawingPatriarch();
              int picture = book.addPicture(PIXEL, XSSFWorkbook.PICTURE_TYPE_PNG);
              drawing.createPicture(new XSSFClientAnchor(0, 0, 0, 0, 2, 9, 4, 12), picture);
              var words = book.getSheet("Words").createDrawingPatriarch();
              words
                  .createSimpleShape(new XSSFClientAnchor(0, 0, 0, 0, 1, 3, 2, 5))
                  .setText("not for VIPs");
            });
    assertThat(WorkbookFile.read("t.xlsx", edited).findings())
        .extracting(Finding::code, Finding::place, Finding::read)
        .containsExactly(
            tuple("sheet.drawing", "t.xlsx!Rules!C10", "a picture"),
            tuple("sheet.drawing", "t.xlsx!Words!B4", "not for VIPs"));
  }

  @Test
  void a_link_behind_a_cell_is_named_with_its_address() throws IOException {
    var edited =
        edited(
            book -> {
              var help = book.getCreationHelper();
              var out = help.createHyperlink(HyperlinkType.URL);
              out.setAddress("https://example.com/policy");
              book.getSheet("Rules").getRow(9).getCell(1).setHyperlink(out);
              var within = help.createHyperlink(HyperlinkType.DOCUMENT);
              within.setAddress("Words!A1");
              book.getSheet("Rules").getRow(10).getCell(2).setHyperlink(within);
            });
    assertThat(WorkbookFile.read("t.xlsx", edited).findings())
        .extracting(Finding::code, Finding::place, Finding::read)
        .containsExactly(
            tuple("cell.link", "t.xlsx!Rules!B10", "https://example.com/policy"),
            tuple("cell.link", "t.xlsx!Rules!C11", "Words!A1"));
    var written = OwnContent.carried(edited, formatted());
    assertThat(WorkbookFile.read("t.xlsx", written).findings()).isEmpty();
  }

  @Test
  void the_comments_of_the_headings_are_no_drawings_and_the_looks_are_ours() throws IOException {
    assertThat(WorkbookFile.read("t.xlsx", formatted()).findings()).isEmpty();
    assertThat(OwnMarks.looks("t.xlsx", formatted())).isEmpty();
    assertThat(OwnMarks.looks("t.xlsx", edited(book -> {}))).isEmpty();
  }

  @Test
  void a_drop_down_a_conditional_format_and_a_colour_stay_through_formatting() throws IOException {
    var edited = edited(OwnMarksTest::decorate);
    var kept = OwnContent.carried(edited, formatted());
    assertThat(OwnMarks.looks("t.xlsx", kept)).isEqualTo(OwnMarks.looks("t.xlsx", edited));
    assertThat(OwnMarks.looks("t.xlsx", kept))
        .extracting(Finding::code, Finding::place, Finding::read)
        .containsExactly(
            tuple(
                "tables.look-not-kept",
                "t.xlsx!Rules!D10",
                "a drop-down or another rule for typing at D10:D20"),
            tuple(
                "tables.look-not-kept",
                "t.xlsx!Rules!C10",
                "a format that depends on a value at C10:C11"),
            tuple("tables.look-not-kept", "t.xlsx!Rules!B11", "a colour of one's own at B11"));
  }

  @Test
  void a_rule_for_typing_gives_way_to_the_words_of_the_column() throws IOException {
    var edited =
        edited(
            book -> {
              var sheet = book.getSheet("Rules");
              sheet.getCTWorksheet().unsetDataValidations();
              validation(sheet, 9, 9, 1);
            });
    assertThat(OwnMarks.looks("t.xlsx", edited)).hasSize(1);
    assertThat(OwnMarks.looks("t.xlsx", OwnContent.carried(edited, formatted()))).isEmpty();
  }

  @Test
  void a_colour_on_a_heading_gives_way_to_the_looks_of_the_house() throws IOException {
    var edited = edited(book -> colour(book, 6, 1));
    assertThat(OwnMarks.looks("t.xlsx", edited)).hasSize(1);
    assertThat(OwnMarks.looks("t.xlsx", OwnContent.carried(edited, formatted()))).isEmpty();
  }

  @Test
  void a_meaning_and_a_word_changed_on_the_generated_sheet_are_named() throws IOException {
    var edited =
        edited(
            book -> {
              var words = book.getSheet("Words");
              words.getRow(1).getCell(4).setCellValue("who pays most");
              words.getRow(2).getCell(5).setCellValue("PLATINUM");
            });
    assertThat(GeneratedWords.edited("t.xlsx", edited, formatted()))
        .extracting(Finding::code, Finding::place, Finding::read)
        .containsExactly(
            tuple("sheet.overwritten", "t.xlsx!Words!E2", "who pays most"),
            tuple("sheet.overwritten", "t.xlsx!Words!F3", "PLATINUM"),
            tuple("sheet.overwritten", "t.xlsx!Words!F2", "GOLD"));
  }

  @Test
  void a_word_taken_off_the_generated_sheet_is_named() throws IOException {
    var edited = edited(book -> book.getSheet("Words").getRow(2).getCell(5).setBlank());
    assertThat(GeneratedWords.edited("t.xlsx", edited, formatted()))
        .singleElement()
        .satisfies(found -> assertThat(found.expected()).contains("`SILVER`"));
  }

  @Test
  void a_sheet_that_only_grew_old_is_nobodys_edit() throws IOException {
    var wider = formatted(TABLE.replace("GOLD, SILVER", "GOLD, SILVER, BRONZE"));
    assertThat(GeneratedWords.edited("t.xlsx", formatted(), wider)).isEmpty();
    // a program that drops the mark leaves nothing but the comparison
    var unmarked =
        edited(
            book ->
                book.getProperties()
                    .getCustomProperties()
                    .getUnderlyingProperties()
                    .removeProperty(0));
    assertThat(GeneratedWords.edited("t.xlsx", unmarked, formatted())).isEmpty();
  }

  private static void decorate(XSSFWorkbook book) {
    var sheet = book.getSheet("Rules");
    validation(sheet, 9, 19, 3);
    var formats = sheet.getSheetConditionalFormatting();
    var rule = formats.createConditionalFormattingRule("$C10>10");
    rule.createPatternFormatting().setFillBackgroundColor(IndexedColors.RED.getIndex());
    formats.addConditionalFormatting(
        new CellRangeAddress[] {CellRangeAddress.valueOf("C10:C11")}, rule);
    colour(book, 10, 1);
  }

  private static void validation(XSSFSheet sheet, int from, int to, int column) {
    var rules = sheet.getDataValidationHelper();
    sheet.addValidationData(
        rules.createValidation(
            rules.createExplicitListConstraint(new String[] {"ask Ann", "ask Ben"}),
            new CellRangeAddressList(from, to, column, column)));
  }

  private static void colour(XSSFWorkbook book, int row, int column) {
    var cell = book.getSheet("Rules").getRow(row).getCell(column);
    var style = book.createCellStyle();
    style.cloneStyleFrom(cell.getCellStyle());
    style.setFillForegroundColor(IndexedColors.YELLOW.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    cell.setCellStyle(style);
  }

  private static byte[] formatted() {
    return formatted(TABLE);
  }

  private static byte[] formatted(String table) {
    List<Grid> csv = WorkbookFile.read("t.csv", table.getBytes(StandardCharsets.UTF_8)).orThrow();
    return WorkbookFormatter.toXlsx(csv, Headings.none());
  }

  private static byte[] edited(Consumer<XSSFWorkbook> edit) throws IOException {
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(formatted()));
        var bytes = new ByteArrayOutputStream()) {
      edit.accept(workbook);
      workbook.write(bytes);
      return bytes.toByteArray();
    }
  }
}
