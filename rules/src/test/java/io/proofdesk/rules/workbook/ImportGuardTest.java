package io.proofdesk.rules.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What sheets lose or change without a word elsewhere, planted once each. */
class ImportGuardTest {

  private static Reading<List<Grid>> number(double value, String format) {
    try (var workbook = new XSSFWorkbook();
        var bytes = new ByteArrayOutputStream()) {
      var cell = workbook.createSheet("Rules").createRow(0).createCell(0);
      cell.setCellValue(value);
      var style = workbook.createCellStyle();
      style.setDataFormat(workbook.createDataFormat().getFormat(format));
      cell.setCellStyle(style);
      workbook.write(bytes);
      return WorkbookFile.read("t.xlsx", bytes.toByteArray());
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static Reading<List<Grid>> csv(String text) {
    return WorkbookFile.read("t.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "49.99|0",
        "50000|#,##0,",
        "1234567|0.0,,",
        "50|;;;",
        "0.5|# ?/?",
        "49.999|0.00",
        "49.99|$#,##0.00",
        "49.99|¥#,##0.00",
        "5|\"about\" 0\"0\""
      })
  void a_number_that_is_shown_otherwise_is_refused(double value, String format) {
    var reading = number(value, format);
    assertThat(reading.value()).isNull();
    assertThat(reading.findings())
        .extracting(Finding::code, Finding::place)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("cell.shown-otherwise", "t.xlsx!Rules!A1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "50|0|50",
        "50|0.00|50",
        "1234.5|#,##0.00|1234.5",
        "-3|0;-0|-3",
        "-3|0;(0)|-3",
        "49.99|[$€-407]#,##0.00|49.99 EUR",
        "49.99|£#,##0.00|49.99 GBP",
        "49.99|[$$-409]#,##0.00|49.99 USD",
        "50|[$¥-804]#,##0.00|50 CNY",
        "49.99|0.00 \"USD\"|49.99 USD"
      })
  void a_number_that_shows_what_it_is_is_read_with_its_currency(
      double value, String format, String text) {
    assertThat(number(value, format).orThrow().get(0).text(0, 0)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=SUM(A1:A2)",
        "=A1",
        "=\"x\"",
        "=-A1",
        "= HYPERLINK(1)",
        "+A1",
        "+(1)",
        "@SUM(A1)",
        "=@A1",
        "='Sheet 2'!A1"
      })
  void a_formula_in_a_csv_is_refused_at_its_cell(String formula) {
    var reading = csv("a,b\nc,\"" + formula.replace("\"", "\"\"") + "\"\n");
    assertThat(reading.value()).isNull();
    assertThat(reading.findings())
        .extracting(Finding::code, Finding::place, Finding::read)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("cell.formula", "t.csv!Rules!B2", formula));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=> 5", "= 5", "=5", "+5", "-", "- a list", "@{{customer.name}}", "a=b"})
  void what_only_looks_like_a_formula_is_text(String text) {
    assertThat(csv("\"" + text + "\"\n").orThrow().get(0).text(0, 0)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "＜＝３０|<= 30|cell.signs",
        "<=\u00A030|<= 30|cell.signs",
        "<=\u200B 30|<= 30|cell.signs",
        "［３．．７］|[3..7]|cell.signs",
        "\u2264 30|<= 30|cell.signs",
        "\u221230|-30|cell.signs"
      })
  void signs_of_input_methods_are_understood_and_named(String typed, String meant, String code) {
    var days = new Column("d", "Days", new ColumnType.Whole("days"), Column.Origin.LOCAL);
    var findings = new Findings();
    var test = new CellParser(Limits.none(), findings).test(typed, days, "here");
    assertThat(findings.all())
        .extracting(Finding::code, Finding::read)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(code, typed));
    var plain = new Findings();
    assertThat(test).isEqualTo(new CellParser(Limits.none(), plain).test(meant, days, "here"));
    assertThat(plain.all()).isEmpty();
  }

  @Test
  void smart_quotes_around_a_text_are_quotes_and_named() {
    var text = new Column("t", "Text", new ColumnType.Text(), Column.Origin.LOCAL);
    var findings = new Findings();
    var test = new CellParser(Limits.none(), findings).test("“blue, or so”", text, "here");
    assertThat(test)
        .isEqualTo(
            new CellParser(Limits.none(), new Findings()).test("\"blue, or so\"", text, "here"));
    assertThat(findings.all()).extracting(Finding::code).containsExactly("cell.signs");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"2,5|cell.decimal-comma|WARNING", "2,500|cell.ambiguous-comma|ERROR"})
  void a_decimal_comma_is_understood_or_refused_and_named(
      String text, String code, String severity) {
    var findings = new Findings();
    var value =
        new CellParser(Limits.none(), findings).value(text, new ColumnType.Decimal(""), "here");
    assertThat(findings.all())
        .extracting(Finding::code, it -> it.severity().name())
        .containsExactly(org.assertj.core.groups.Tuple.tuple(code, severity));
    @Nullable Object read = value;
    assertThat(read == null).isEqualTo(severity.equals("ERROR"));
  }

  @Test
  void a_million_columns_and_endless_mistakes_cost_bounded_memory() {
    var wide = csv(",".repeat(1_000_000) + "x\n");
    assertThat(wide.value()).isNull();
    assertThat(wide.findings()).extracting(Finding::code).containsExactly("sheet.too-large");
    var bad = csv("\u0001,".repeat(200).concat("\n").repeat(200));
    assertThat(bad.findings()).hasSize(1_001);
    assertThat(bad.findings().get(1_000).code()).isEqualTo("check.more");
    assertThat(bad.findings().get(1_000).read()).isEqualTo("39000 more errors");
  }

  private static final String TABLE =
      """
      Decision,Discount
      Hit policy,F
      Owner,OPS
      Source,assumption

      Rule,IF,,THEN
      ,Customer tier,Order value,Discount
      Type,word,money USD,number
      Values,"GOLD, SILVER",,
      DI-010,GOLD,>= 100,12.5
      DI-020,SILVER,,5
      Otherwise,,,0
      """;

  private static Reading<Table> table(String text) {
    return TableReader.read("t", csv(text).orThrow().get(0), Headings.none(), Limits.none());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Customer tier ",
        " \tCustomer tier",
        "Customer  tier",
        "Customer\u00A0tier",
        "\u00A0Customer tier\u3000",
        "Customer\u202Ftier",
        "\uFEFFCustomer tier",
        "Cus\u200Btomer tier",
        "Customer tier\u200B",
        "Customer\u00AD tier\u2060",
        "\uFF23ustomer tier"
      })
  void spaces_and_invisible_signs_in_a_heading_make_no_other_column(String heading) {
    var reading = table(TABLE.replace("Customer tier", heading));
    // at most they are named
    assertThat(reading.findings())
        .allSatisfy(found -> assertThat(found.code()).isEqualTo("cell.signs"));
    assertThat(reading.orThrow().inputs().get(0)).isEqualTo(table(TABLE).orThrow().inputs().get(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"DI-010 ", "\u00A0DI-010", "DI-010\u00A0", "DI-010\u200B", "\uFEFFDI-010\u2060"})
  void spaces_and_invisible_signs_in_a_rule_id_make_no_other_rule(String id) {
    var reading = table(TABLE.replace("DI-010", id));
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.orThrow().rows().get(0).id()).isEqualTo("DI-010");
  }

  @ParameterizedTest
  @ValueSource(strings = {"DI\u200B-010", "DI-\u00A0010", "DI\u2011010", "\uFF24I-010"})
  void an_id_with_other_signs_inside_is_refused_at_its_cell(String id) {
    assertThat(table(TABLE.replace("DI-010", id)).findings())
        .extracting(Finding::code, Finding::place)
        .contains(org.assertj.core.groups.Tuple.tuple("table.row-id", "t.csv!Rules!A10"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"DI-010 ", "DI-010\u00A0", "DI-010\u200B", "\u3000DI-010"})
  void an_id_that_differs_in_invisible_signs_alone_is_the_same_id_twice(String id) {
    assertThat(table(TABLE.replace("DI-020", id)).findings())
        .extracting(Finding::code)
        .containsExactly("table.duplicate-id");
  }

  @Test
  void a_heading_that_differs_in_invisible_signs_alone_is_the_same_heading_twice() {
    assertThat(table(TABLE.replace("Order value", "Customer\u00A0ti\u200Ber")).findings())
        .extracting(Finding::code)
        .contains("table.duplicate-heading");
  }

  @Test
  void a_cell_longer_than_anybody_reads_is_refused() {
    var reading = csv("Rule," + "x".repeat(GridLimits.MAX_CELL + 1));
    assertThat(reading.findings())
        .extracting(Finding::code, Finding::place)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("sheet.long-cell", "t.csv!Rules!B1"));
    assertThat(csv("Rule," + "x".repeat(GridLimits.MAX_CELL)).findings()).isEmpty();
  }
}
