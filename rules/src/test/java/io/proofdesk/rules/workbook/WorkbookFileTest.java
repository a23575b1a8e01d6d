package io.proofdesk.rules.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.proofdesk.model.Finding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Each test plants one fault in a workbook and expects to hear of it, at its address. */
class WorkbookFileTest {

  private static byte[] xlsx(Consumer<XSSFSheet> content) {
    try (var workbook = new XSSFWorkbook();
        var bytes = new ByteArrayOutputStream()) {
      content.accept(workbook.createSheet("Rules"));
      workbook.write(bytes);
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static Cell cell(XSSFSheet sheet, int row, int column) {
    var line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    return line.createCell(column);
  }

  private static Reading<List<Grid>> read(Consumer<XSSFSheet> content) {
    return WorkbookFile.read("t.xlsx", xlsx(content));
  }

  private static void says(Reading<List<Grid>> reading, String code, String place) {
    assertThat(reading.value()).isNull();
    assertThat(reading.findings()).extracting(Finding::code).contains(code);
    assertThat(reading.findings()).extracting(Finding::place).contains(place);
  }

  private static String only(Reading<List<Grid>> reading) {
    return reading.orThrow().get(0).text(0, 0);
  }

  private static void style(Cell cell, String format) {
    var workbook = cell.getSheet().getWorkbook();
    var style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    cell.setCellStyle(style);
  }

  @Test
  void numbers_become_plain_text_whatever_their_look() {
    assertThat(only(read(sheet -> cell(sheet, 0, 0).setCellValue(50.0)))).isEqualTo("50");
    assertThat(only(read(sheet -> cell(sheet, 0, 0).setCellValue(0.1 + 0.2)))).isEqualTo("0.3");
    assertThat(only(read(sheet -> cell(sheet, 0, 0).setCellValue(1e15))))
        .isEqualTo("1000000000000000");
    var grid = read(sheet -> cell(sheet, 0, 0).setCellValue(7)).orThrow().get(0);
    assertThat(grid.numbers()).containsExactly("A1");
  }

  @Test
  void a_number_held_as_text_is_told_apart_unless_the_cell_is_formatted_as_text() {
    var pasted = read(sheet -> cell(sheet, 0, 0).setCellValue("50")).orThrow().get(0);
    assertThat(pasted.strayNumbers()).containsExactly("A1");
    var meant =
        read(sheet -> {
              var cell = cell(sheet, 0, 0);
              cell.setCellValue("50");
              style(cell, "@");
            })
            .orThrow()
            .get(0);
    assertThat(meant.strayNumbers()).isEmpty();
    assertThat(
            read(sheet -> cell(sheet, 0, 0).setCellValue("< 50")).orThrow().get(0).strayNumbers())
        .isEmpty();
  }

  @Test
  void booleans_and_dates_are_read_by_their_meaning() {
    assertThat(only(read(sheet -> cell(sheet, 0, 0).setCellValue(true)))).isEqualTo("yes");
    assertThat(
            only(
                read(
                    sheet -> {
                      var cell = cell(sheet, 0, 0);
                      cell.setCellValue(LocalDate.of(2026, 11, 21));
                      style(cell, "d/m/yy");
                    })))
        .isEqualTo("2026-11-21");
  }

  @Test
  void a_date_with_a_time_and_a_percentage_are_refused() {
    says(
        read(
            sheet -> {
              var cell = cell(sheet, 0, 0);
              cell.setCellValue(LocalDateTime.of(2026, 11, 21, 8, 30));
              style(cell, "d/m/yy h:mm");
            }),
        "cell.date-with-time",
        "t.xlsx!Rules!A1");
    says(
        read(
            sheet -> {
              var cell = cell(sheet, 0, 0);
              cell.setCellValue(0.15);
              style(cell, "0%");
            }),
        "cell.percent",
        "t.xlsx!Rules!A1");
  }

  @Test
  void formulas_are_refused_even_with_a_value() {
    says(read(sheet -> cell(sheet, 1, 2).setCellFormula("1+1")), "cell.formula", "t.xlsx!Rules!C2");
  }

  @Test
  void error_cells_are_refused() {
    says(
        read(sheet -> cell(sheet, 0, 0).setCellErrorValue((byte) 7)),
        "cell.error",
        "t.xlsx!Rules!A1");
  }

  @Test
  void hidden_content_is_refused() {
    says(
        read(
            sheet -> {
              cell(sheet, 3, 0).setCellValue("x");
              sheet.getRow(3).setZeroHeight(true);
            }),
        "cell.hidden-row",
        "t.xlsx!Rules!A4");
    says(
        read(
            sheet -> {
              cell(sheet, 0, 2).setCellValue("x");
              sheet.setColumnHidden(2, true);
            }),
        "cell.hidden-column",
        "t.xlsx!Rules!C1");
    says(
        read(
            sheet -> {
              cell(sheet, 3, 0).setCellValue("x");
              sheet.getRow(3).getCTRow().setHt(0);
            }),
        "cell.hidden-row",
        "t.xlsx!Rules!A4");
    says(
        read(
            sheet -> {
              cell(sheet, 0, 2).setCellValue("x");
              sheet.setColumnWidth(2, 0);
            }),
        "cell.hidden-column",
        "t.xlsx!Rules!C1");
    says(
        read(
            sheet -> {
              cell(sheet, 0, 0).setCellValue("x");
              var other = sheet.getWorkbook().createSheet("About");
              cell(other, 0, 0).setCellValue("x");
              sheet.getWorkbook().setSheetHidden(1, true);
            }),
        "sheet.hidden",
        "t.xlsx!About");
  }

  @Test
  void merged_cells_are_refused_except_in_the_band_row() {
    says(
        read(
            sheet -> {
              cell(sheet, 0, 0).setCellValue("x");
              sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 0));
            }),
        "cell.merged",
        "t.xlsx!Rules!A1:A2");
    var number =
        read(
            sheet -> {
              cell(sheet, 0, 0).setCellValue(49.5);
              sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 0));
            });
    assertThat(number.findings())
        .extracting(Finding::code, Finding::read)
        .containsExactly(tuple("cell.merged", "49.5"));
    var bands =
        read(
            sheet -> {
              cell(sheet, 0, 0).setCellValue("Rule");
              cell(sheet, 0, 1).setCellValue("IF");
              sheet.addMergedRegion(new CellRangeAddress(0, 0, 1, 3));
            });
    assertThat(bands.findings()).isEmpty();
  }

  /** Its cells would fill the memory: there are few bytes and no end of cells. */
  @Test
  void a_merged_region_of_ten_thousand_million_cells_is_told_and_not_walked() {
    var reading =
        read(
            sheet -> {
              cell(sheet, 0, 0).setCellValue("x");
              cell(sheet, 1, 1).setCellValue("y");
              sheet.addMergedRegion(new CellRangeAddress(0, 1_048_575, 0, 9_999));
            });
    says(reading, "cell.merged", "t.xlsx!Rules!A1:NTP1048576");
  }

  @Test
  void more_sheets_than_a_person_reads_are_refused_before_they_are_parsed() throws IOException {
    var sheets = "<x:sheet name='a' r:id='rId1'/>".repeat(251);
    for (var part : List.of("xl/other.xml", "xl/media/workbook.bin")) {
      says(withPart(part, sheets), "workbook.too-large", "t.xlsx");
    }
    assertThat(withPart("xl/other.xml", "<sheet/>".repeat(200)).findings()).isEmpty();
  }

  @Test
  void a_sheet_that_would_not_be_read_is_refused() {
    says(
        read(
            sheet -> {
              cell(sheet, 0, 0).setCellValue("x");
              cell(sheet.getWorkbook().createSheet("Old"), 0, 0).setCellValue("x");
            }),
        "sheet.not-read",
        "t.xlsx!Old");
  }

  @Test
  void dates_counted_from_1904_are_refused() {
    says(
        read(sheet -> sheet.getWorkbook().getCTWorkbook().getWorkbookPr().setDate1904(true)),
        "workbook.date-1904",
        "t.xlsx");
  }

  @Test
  void encrypted_old_and_foreign_files_are_refused() throws Exception {
    says(WorkbookFile.read("t.xlsx", encrypted()), "workbook.encrypted", "t.xlsx");
    says(WorkbookFile.read("t.xls", new byte[] {1}), "workbook.kind", "t.xls");
    says(WorkbookFile.read("t.xlsm", new byte[] {1}), "workbook.kind", "t.xlsm");
    says(
        WorkbookFile.read("t.xlsx", "hello".getBytes(StandardCharsets.UTF_8)),
        "workbook.unreadable",
        "t.xlsx");
    says(WorkbookFile.read("t.docx", new byte[] {1}), "workbook.kind", "t.docx");
    says(
        WorkbookFile.read("t.xlsx", new byte[WorkbookFile.MAX_BYTES + 1]),
        "workbook.too-large",
        "t.xlsx");
  }

  @Test
  void what_another_program_wrote_is_told_as_what_it_is() throws IOException {
    var old = new ByteArrayOutputStream();
    try (var book = new HSSFWorkbook()) {
      book.createSheet("Rules").createRow(0).createCell(0).setCellValue("Decision");
      book.write(old);
    }
    for (var name : List.of("t.xls", "t.xlsx")) {
      assertThat(WorkbookFile.read(name, old.toByteArray()).findings())
          .extracting(Finding::code, Finding::expected)
          .containsExactly(tuple("workbook.kind", "a workbook of the kind xlsx, not the old xls"));
    }
    var open = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(open)) {
      for (var part : List.of("mimetype", "content.xml", "META-INF/manifest.xml")) {
        zip.putNextEntry(new ZipEntry(part));
        zip.write("<a/>".getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    assertThat(WorkbookFile.read("t.xlsx", open.toByteArray()).findings())
        .extracting(Finding::code, Finding::expected)
        .containsExactly(
            tuple("workbook.kind", "a workbook of the kind xlsx, not an OpenDocument one (.ods)"));
  }

  private static byte[] encrypted() throws Exception {
    try (var container = new POIFSFileSystem();
        var bytes = new ByteArrayOutputStream()) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (var out = encryptor.getDataStream(container)) {
        out.write(xlsx(sheet -> {}));
      }
      container.writeFilesystem(bytes);
      return bytes.toByteArray();
    }
  }

  @Test
  void what_does_not_belong_in_the_package_is_refused() throws IOException {
    says(withPart("xl/vbaProject.bin", "x"), "workbook.macros", "t.xlsx");
    says(
        withPart("xl/externalLinks/externalLink1.xml", "<x/>"), "workbook.external-link", "t.xlsx");
    says(withPart("xl/embeddings/oleObject1.bin", "x"), "workbook.embedded-object", "t.xlsx");
    says(withPart("xl/connections.xml", "<x/>"), "workbook.external-link", "t.xlsx");
    says(
        withPart("xl/x.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x/>"),
        "workbook.doctype",
        "t.xlsx");
    says(withPart("xl/media/blank.bin", " ".repeat(60_000_000)), "workbook.bomb", "t.xlsx");
  }

  @Test
  void more_cells_than_memory_has_room_for_are_refused_before_they_are_read() throws IOException {
    // random numbers, so that nothing is far larger unpacked than packed
    var random = new Random(7);
    var cells = new StringBuilder("<sheetData>");
    for (int i = 0; i < 600_000; i++) {
      cells.append("<c r=\"A1\" s=\"1\"><v>").append(random.nextInt(900) + 100).append("</v></c>");
    }
    for (var part : List.of("xl/worksheets/sheet9.xml", "xl/media/sheet.bin")) {
      says(withPart(part, cells.toString()), "workbook.too-large", "t.xlsx");
    }
    assertThat(WorkbookFile.cost("t.XLSX", new byte[0])).isZero();
    var csv = "a,b\n".repeat(800_000).getBytes(StandardCharsets.UTF_8);
    says(WorkbookFile.read("t.csv", csv), "workbook.too-large", "t.csv");
    assertThat(WorkbookFile.cost("t.CSV", csv)).isEqualTo(6_400_000);
  }

  private static Reading<List<Grid>> withPart(String name, String content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(bytes);
        var in = new ZipInputStream(new ByteArrayInputStream(xlsx(sheet -> {})))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        in.transferTo(out);
      }
      out.putNextEntry(new ZipEntry(name));
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return WorkbookFile.read("t.xlsx", bytes.toByteArray());
  }

  @Test
  void csv_is_strict_utf_8_with_or_without_a_mark() {
    var marked = "\uFEFFDecision,退款\n".getBytes(StandardCharsets.UTF_8);
    var grid = WorkbookFile.read("boundary.csv", marked).orThrow().get(0);
    assertThat(grid.rows()).containsExactly(List.of("Decision", "退款"));
    assertThat(grid.sheet()).isEqualTo("Rules");
    says(WorkbookFile.read("t.csv", new byte[] {'a', (byte) 0xE9}), "csv.encoding", "t.csv");
    says(
        WorkbookFile.read("t.csv", "a,b\n\"c".getBytes(StandardCharsets.UTF_8)),
        "csv.quotes",
        "t.csv:2");
    says(
        WorkbookFile.read("t.csv", "a\u0001".getBytes(StandardCharsets.UTF_8)),
        "sheet.control-character",
        "t.csv!Rules!A1");
  }

  @Test
  void a_csv_of_one_sheet_of_many_is_named_after_the_sheet() {
    var grid = WorkbookFile.read("profiles/shop.Settings.csv", new byte[] {'a'}).orThrow().get(0);
    assertThat(grid.sheet()).isEqualTo("Settings");
    assertThat(grid.stem()).isEqualTo("shop");
  }
}
