package io.proofdesk.rules.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.proofdesk.model.Finding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** One small table as different programs write it; all of them read the same. */
class DialectsTest {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final List<List<String>> EXPECTED =
      List.of(
          List.of("Decision", "Discount & more"),
          List.of("Hit policy", "F"),
          List.of(),
          List.of("Rule", "IF", "THEN"),
          List.of("", "Tier", "Discount"),
          List.of("DI-010", "GOLD", "12.5"),
          List.of("DI-020", "two\nlines", "yes"));

  @Test
  void strings_inside_the_cells_without_dimension_styles_or_addresses() throws IOException {
    var sheet =
        """
        <row><c t="inlineStr"><is><t>Decision</t></is></c><c t="inlineStr"><is><t>Discount &amp; more</t></is></c></row>
        <row><c t="inlineStr"><is><t>Hit policy</t></is></c><c t="inlineStr"><is><t xml:space="preserve"> F </t></is></c></row>
        <row r="4"><c t="inlineStr"><is><t>Rule</t></is></c><c t="inlineStr"><is><t>IF</t></is></c><c t="inlineStr"><is><t>THEN</t></is></c></row>
        <row r="5"><c r="B5" t="inlineStr"><is><t>Tier</t></is></c><c r="C5" t="inlineStr"><is><t>Discount</t></is></c></row>
        <row r="6"><c r="A6" t="inlineStr"><is><t>DI-010</t></is></c><c r="B6" t="inlineStr"><is><r><t>GO</t></r><r><t>LD</t></r></is></c><c r="C6"><v>12.5</v></c></row>
        <row r="7"><c r="A7" t="inlineStr"><is><t>DI-020</t></is></c><c r="B7" t="inlineStr"><is><t>two&#10;lines</t></is></c><c r="C7" t="b"><v>1</v></c></row>
        """;
    assertThat(rows(workbook(sheet, null, false))).isEqualTo(EXPECTED);
  }

  @Test
  void shared_strings_with_rich_text_and_phonetic_help() throws IOException {
    assertThat(rows(workbook(SHARED_CELLS, SHARED, true))).isEqualTo(EXPECTED);
  }

  @Test
  void a_dimension_that_is_wrong_and_styled_blank_cells_far_away_hold_nothing_back()
      throws IOException {
    var far = SHARED_CELLS + "<row r=\"900\"><c r=\"A900\" s=\"0\"/><c r=\"ZZ900\" s=\"0\"/></row>";
    var bytes = workbook("<!--A1-->" + far, SHARED, true);
    assertThat(rows(bytes)).isEqualTo(EXPECTED);
  }

  /** Named styles may be left out; what a cell looks like stands in its own format then. */
  @Test
  void formats_that_rest_on_no_named_style_are_read_and_their_strokes_seen() throws IOException {
    var parts = parts("<row r=\"1\">" + cell("A1", 0) + cell("B1", 1) + "</row>", null, false);
    parts.put(
        "xl/styles.xml",
        "<styleSheet xmlns=\""
            + MAIN
            + "\"><fonts count=\"2\"><font/><font><strike/></font></fonts>"
            + "<fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders>"
            + "<cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"0\" fontId=\"1\"/>"
            + "</cellXfs></styleSheet>");
    parts.computeIfPresent(
        "[Content_Types].xml",
        (name, types) -> types.replace("</Types>", type("/xl/styles.xml", "styles") + "</Types>"));
    parts.computeIfPresent(
        "xl/_rels/workbook.xml.rels",
        (name, all) ->
            all.replace(
                "</Relationships>",
                "<Relationship Id=\"rId9\" Type=\""
                    + RELATIONS
                    + "/styles\" Target=\"styles.xml\"/></Relationships>"));
    var reading = WorkbookFile.read("discount.xlsx", zip(parts));
    assertThat(reading.findings())
        .extracting(Finding::code, Finding::place)
        .containsExactly(tuple("cell.struck-through", "discount.xlsx!Rules!B1"));
    assertThat(reading.orThrow().get(0).rows()).isEqualTo(List.of(List.of("in A1", "in B1")));
  }

  private static String cell(String place, int format) {
    return "<c r=\"%s\" s=\"%d\" t=\"inlineStr\"><is><t>in %s</t></is></c>"
        .formatted(place, format, place);
  }

  @Test
  void dates_written_out_are_dates_and_a_cell_of_no_kind_is_told_by_its_address()
      throws IOException {
    var sheet =
        """
        <row r="1"><c r="A1" t="inlineStr"><is><t>Day</t></is></c><c r="B1" t="d"><v>2026-11-21</v></c></row>
        <row r="2"><c r="A2" t="d"><v>2026-11-21T00:00:00Z</v></c><c r="B2" t="d"><v>2026-11-21T10:00:00</v></c></row>
        <row r="3"><c r="A3" t="d"><v>soon</v></c><c r="B3" t="q"><v>7</v></c></row>
        """;
    var found = new Findings();
    var grids = WorkbookFile.readable("discount.xlsx", workbook(sheet, null, true), found);
    assertThat(found.all())
        .extracting(it -> it.code() + " " + it.place() + " " + it.read())
        .containsExactlyInAnyOrder(
            "cell.date-with-time discount.xlsx!Rules!B2 2026-11-21T10:00",
            "cell.broken discount.xlsx!Rules!A3 soon",
            "cell.broken discount.xlsx!Rules!B3 7");
    assertThat(grids).isNotNull();
    assertThat(grids.get(0).rows().subList(0, 2))
        .containsExactly(List.of("Day", "2026-11-21"), List.of("2026-11-21"));
    assertThat(grids.get(0).numbers()).contains("B1", "A2");
  }

  private static final String SHARED_CELLS =
      """
      <row r="1" spans="1:2"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
      <row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" t="s"><v>3</v></c></row>
      <row r="4"><c r="A4" t="s"><v>4</v></c><c r="B4" t="s"><v>5</v></c><c r="C4" t="s"><v>6</v></c></row>
      <row r="5"><c r="B5" t="s"><v>7</v></c><c r="C5" t="s"><v>8</v></c></row>
      <row r="6"><c r="A6" t="s"><v>9</v></c><c r="B6" t="s"><v>10</v></c><c r="C6"><v>1.25E1</v></c></row>
      <row r="7"><c r="A7" t="s"><v>11</v></c><c r="B7" t="s"><v>12</v></c><c r="C7" t="b"><v>1</v></c></row>
      """;

  private static final List<String> SHARED =
      List.of(
          "<t>Decision</t>",
          "<t>Discount &amp; more</t>",
          "<t>Hit policy</t>",
          "<t xml:space=\"preserve\">F </t>",
          "<t>Rule</t>",
          "<t>IF</t>",
          "<t>THEN</t>",
          "<t>Tier</t><rPh sb=\"0\" eb=\"1\"><t>help</t></rPh>",
          "<t>Discount</t>",
          "<t>DI-010</t>",
          "<r><rPr><b/></rPr><t>GO</t></r><r><t>LD</t></r>",
          "<t>DI-020</t>",
          "<t>two_x000D_\nlines</t>");

  private static List<List<String>> rows(byte[] bytes) {
    var reading = WorkbookFile.read("discount.xlsx", bytes);
    // of `F ` alone
    assertThat(reading.findings()).extracting(Finding::code).containsExactly("cell.spaces");
    return reading.orThrow().get(0).rows();
  }

  private static byte[] workbook(
      String rows, @org.jspecify.annotations.Nullable List<String> shared, boolean dimension)
      throws IOException {
    return zip(parts(rows, shared, dimension));
  }

  private static Map<String, String> parts(
      String rows, @org.jspecify.annotations.Nullable List<String> shared, boolean dimension) {
    var parts = new LinkedHashMap<String, String>();
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + type("/xl/workbook.xml", "sheet.main")
            + type("/xl/worksheets/sheet1.xml", "worksheet")
            + (shared == null ? "" : type("/xl/sharedStrings.xml", "sharedStrings"))
            + "</Types>");
    parts.put(
        "_rels/.rels",
        relations(
            "<Relationship Id=\"rId1\" Type=\""
                + RELATIONS
                + "/officeDocument\" Target=\"xl/workbook.xml\"/>"));
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns=\""
            + MAIN
            + "\" xmlns:r=\""
            + RELATIONS
            + "\"><sheets>"
            + "<sheet name=\"Rules\" sheetId=\"7\" r:id=\"rId3\"/></sheets></workbook>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        relations(
            "<Relationship Id=\"rId3\" Type=\""
                + RELATIONS
                + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                + (shared == null
                    ? ""
                    : "<Relationship Id=\"rId4\" Type=\""
                        + RELATIONS
                        + "/sharedStrings\" Target=\"sharedStrings.xml\"/>")));
    parts.put(
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns=\""
            + MAIN
            + "\">"
            + (dimension ? "<dimension ref=\"A1\"/>" : "")
            + "<sheetData>"
            + rows
            + "</sheetData></worksheet>");
    if (shared != null) {
      parts.put(
          "xl/sharedStrings.xml",
          "<sst xmlns=\""
              + MAIN
              + "\">"
              + String.join("", shared.stream().map(text -> "<si>" + text + "</si>").toList())
              + "</sst>");
    }
    return parts;
  }

  private static String type(String part, String kind) {
    return "<Override PartName=\""
        + part
        + "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml."
        + kind
        + "+xml\"/>";
  }

  private static String relations(String inside) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + inside
        + "</Relationships>";
  }

  private static byte[] zip(Map<String, String> parts) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(
            ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + part.getValue())
                .getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
