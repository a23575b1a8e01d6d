package io.proofdesk.rules.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.proofdesk.model.Finding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cell that cannot be read is never a blank cell, because a blank condition means anything. */
class BrokenPartsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<c r=\"B1\" t=\"s\"><v>99999</v></c>",
        "<c r=\"B1\" t=\"s\"><v>-1</v></c>",
        "<c r=\"B1\" t=\"s\"><v>x</v></c>",
        "<c r=\"B1\" t=\"s\"/>"
      })
  void a_cell_that_refers_to_no_text_is_named(String cell) throws IOException {
    assertThat(sheet(xml -> xml.replaceAll("<c r=\"B1\".*?</c>", cell)))
        .extracting(Finding::code, Finding::place)
        .containsExactly(tuple("cell.broken", "t.xlsx!Rules!B1"));
  }

  @Test
  void a_row_or_a_cell_that_stands_twice_is_named() throws IOException {
    assertThat(sheet(xml -> xml.replace("</sheetData>", "<row r=\"1\"/></sheetData>")))
        .extracting(Finding::code, Finding::place)
        .containsExactly(tuple("workbook.unreadable", "t.xlsx!Rules!A1"));
    assertThat(sheet(xml -> xml.replaceFirst("</row>", "<c r=\"B1\"><v>5</v></c></row>")))
        .extracting(Finding::code, Finding::place)
        .containsExactly(tuple("workbook.unreadable", "t.xlsx!Rules!B1"));
  }

  @Test
  void a_workbook_that_lost_all_its_texts_is_refused_once() throws IOException {
    var bytes =
        part(
            "xl/sharedStrings.xml",
            xml -> "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>");
    assertThat(WorkbookFile.read("t.xlsx", bytes).findings())
        .extracting(Finding::code, Finding::place)
        .containsExactly(tuple("workbook.unreadable", "t.xlsx"));
  }

  private static List<Finding> sheet(UnaryOperator<String> edit) throws IOException {
    return WorkbookFile.read("t.xlsx", part("xl/worksheets/sheet1.xml", edit)).findings();
  }

  private static byte[] part(String name, UnaryOperator<String> edit) throws IOException {
    var edited = new ByteArrayOutputStream();
    try (var in = new ZipInputStream(new ByteArrayInputStream(workbook()));
        var out = new ZipOutputStream(edited)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        var content = in.readAllBytes();
        if (entry.getName().equals(name)) {
          var before = new String(content, StandardCharsets.UTF_8);
          var after = edit.apply(before);
          assertThat(after).isNotEqualTo(before);
          content = after.getBytes(StandardCharsets.UTF_8);
        }
        out.write(content);
      }
    }
    return edited.toByteArray();
  }

  private static byte[] workbook() throws IOException {
    try (var workbook = new XSSFWorkbook();
        var bytes = new ByteArrayOutputStream()) {
      var row = workbook.createSheet("Rules").createRow(0);
      row.createCell(0).setCellValue("one");
      row.createCell(1).setCellValue("two");
      workbook.write(bytes);
      return bytes.toByteArray();
    }
  }
}
