package io.proofdesk.api.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.proofdesk.model.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What spreadsheets make of fixtures that people type into them. */
class SpreadsheetSlipsTest {
  private static final String HEADINGS =
      "Title,Covers,Profile,As of,/case/store,/case/conversation/caseRef,"
          + "/case/conversation/channel,/case/conversation/messages/0/id,"
          + "/case/conversation/messages/0/at,/case/conversation/messages/0/author,"
          + "/case/conversation/messages/0/public,/case/order/placedAt,"
          + "/expect/situation\n";
  private static final String ROW =
      "a parcel,SC-054,small,2026-11-24T12:00:00Z,demo-store,c-1,EMAIL,m-1,"
          + "2026-11-24T11:00:00Z,CUSTOMER,yes,2026-11-20T12:00:00Z,X\n";

  private final Path folder;

  SpreadsheetSlipsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private FixtureReader.Folder csv(String sheet) throws IOException {
    Files.writeString(folder.resolve("list.fixtures.csv"), sheet);
    return new FixtureReader().folder(folder);
  }

  @Test
  void a_quote_that_never_ends_is_told_with_its_line_and_the_other_rows_are_judged()
      throws IOException {
    var read =
        csv(
            HEADINGS
                + ROW
                + ROW.replace("a parcel", "\"a parcel")
                + ROW.replace("SC-054", "")
                + ROW.replace("small", "\"a \"small\" shop\"")
                + ROW);
    assertThat(read.fixtures())
        .extracting(Fixture::file)
        .containsExactly("list.fixtures.csv#2", "list.fixtures.csv#6");
    assertThat(read.findings())
        .extracting(Finding::code, Finding::place)
        .containsExactly(
            tuple("csv.quotes", "list.fixtures.csv:3"),
            tuple("csv.quotes", "list.fixtures.csv:5"),
            tuple("fixture.covers-nothing", "list.fixtures.csv:4 (/covers)"));
    assertThat(read.unreadable()).isPositive();
  }

  @Test
  void without_its_headings_a_sheet_says_nothing_and_only_that_is_told() throws IOException {
    var read = csv("\"" + HEADINGS + ROW);
    assertThat(read.fixtures()).isEmpty();
    assertThat(read.findings()).extracting(Finding::place).containsExactly("list.fixtures.csv:1");
    assertThat(read.unreadable()).isEqualTo(1);
  }

  @Test
  void the_number_of_a_date_is_named_with_the_text_to_write() throws IOException {
    var read =
        csv(
            HEADINGS
                + ROW.replace("2026-11-24T12:00:00Z", "46350.5")
                + ROW.replace("2026-11-20T12:00:00Z", "46346.75"));
    assertThat(read.findings())
        .extracting(Finding::suggestion)
        .satisfiesExactly(
            said ->
                assertThat(said)
                    .startsWith("this is how a spreadsheet holds 2026-11-24 12:00:00:")
                    .contains("write 2026-11-24T12:00:00Z"),
            said -> assertThat(said).contains("write 2026-11-20T18:00:00Z"));
  }

  @Test
  void a_moment_without_its_offset_is_written_with_one() throws IOException {
    var read = csv(HEADINGS + ROW.replace("2026-11-24T12:00:00Z", "2026-11-24 12:00"));
    assertThat(read.findings())
        .singleElement()
        .satisfies(
            it ->
                assertThat(it.suggestion())
                    .startsWith("with its offset, such as 2026-11-24T12:00:00Z"));
  }

  private FixtureReader.Folder xlsx(Consumer<Row> more) throws IOException {
    try (var workbook = new XSSFWorkbook();
        var out = Files.newOutputStream(folder.resolve("list.fixtures.xlsx"))) {
      var sheet = workbook.createSheet("Night shift");
      fill(sheet.createRow(0), HEADINGS);
      fill(sheet.createRow(1), ROW);
      var row = sheet.createRow(2);
      fill(row, ROW);
      fill(sheet.createRow(3), ROW.replace("SC-054", ""));
      more.accept(row);
      workbook.write(out);
    }
    return new FixtureReader().folder(folder);
  }

  private static void fill(Row row, String line) {
    var cells = line.strip().split(",", -1);
    for (int column = 0; column < cells.length; column++) {
      row.createCell(column).setCellValue(cells[column]);
    }
  }

  @Test
  void a_date_with_a_time_is_asked_for_as_text_and_the_other_rows_are_judged() throws IOException {
    var read =
        xlsx(
            row -> {
              var book = row.getSheet().getWorkbook();
              var style = book.createCellStyle();
              style.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd hh:mm"));
              row.getCell(3).setCellValue(LocalDateTime.of(2026, 11, 24, 12, 0));
              row.getCell(3).setCellStyle(style);
            });
    assertThat(read.fixtures()).hasSize(1);
    assertThat(read.findings())
        .satisfiesExactly(
            it -> {
              assertThat(it.place()).isEqualTo("list.fixtures.xlsx!Night shift!D3");
              assertThat(it.expected()).contains("a moment as text");
              assertThat(it.suggestion()).contains("2026-11-24T12:00:00Z");
            },
            it -> assertThat(it.code()).isEqualTo("fixture.covers-nothing"));
  }
}
