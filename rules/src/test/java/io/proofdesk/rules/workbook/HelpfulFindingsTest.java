package io.proofdesk.rules.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.proofdesk.model.Finding;
import io.proofdesk.model.vocabulary.Severity;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.ColumnType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every finding says what to do, also about what people bring from elsewhere. */
class HelpfulFindingsTest {
  private static final String TABLE =
      """
      Decision,Discount
      Hit policy,F
      Owner,OPS
      Source,assumption

      Rule,IF,THEN,,NOTE
      ,Customer tier,Discount,Free gift,Note
      Type,word,number,text
      Values,"GOLD, SILVER",,,
      DI-010,GOLD,12.5,a mug,
      DI-020,SILVER,5,,
      Otherwise,,0,,
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "money USD|> $50|write `> 50 USD`, if that is meant",
        "money USD|<= 50 days|write `<= 50 USD`, if that is meant",
        "whole number|[0-50]|write `[0..50]`",
        "money USD|50..100|write `[50..100]`",
        "money USD|50.5..100|write `[50.5..100]`",
        "date|2026-11-01..2026-11-30|write `[2026-11-01..2026-11-30]`",
        "whole number|null|leave the cell blank",
        "whole number|#NAME?|type the value again",
        "whole number|2026-03-05|a spreadsheet made a date of it",
        "whole number|many|write it such as `30`",
        "whole number|1O|write `10`: the letter O stands for a zero",
        "whole number|[0..1O]|write `[0..10]`: the letter O stands for a zero",
        "money USD|l0.5O USD|write `10.50 USD`: the letter O stands for a zero, a letter",
        "duration|2O h|write `20 h`: the letter O stands for a zero",
        "date|2026-11-21T10:00|write `2026-11-21`",
        "yes/no|Y|write `yes`",
        "yes/no|否|write `no`",
        "yes/no|perhaps|write `yes` or `no`",
        "word|*|leave the cell blank",
        "word|(blank)|leave the cell blank",
        "word|n/a|leave the cell blank",
        "word|any|leave the cell blank",
        "word|PLATINUM|write one of these",
        "money USD|<= 50.005|write `<= 50.01`",
        "money USD|<= 1 000|write `<= 1000`",
        "whole number|1.5|write `1` or `2`",
        "whole number|[1.5..4]|write `[1..4]` or `[2..4]`",
        "word|has GOLD|or `not(A)`; a result holds one word where the hit policy",
        "word|has none of (GOLD)|or `not(A)`; a result holds one word where the hit policy",
        "words|has|write `has A` or `has any of (A, B)`",
        "words|has any of ()|write `has A` or `has any of (A, B)`",
        "money USD|> 20 USD, <= 50.005|write `> 20 USD, <= 50.01`",
        "yes/no|\u201CY\u201D\uFF0Cabsent|write `\"yes\", absent`",
        "whole number|= 5|write `5`",
        "whole number|<> 5|write `not(5)`",
        "word|=> GOLD|list the values",
        "yes/no|not\uFF08\u5426\uFF09|write `not(no)`",
        "yes/no|Y, absent|write `yes, absent`",
        "word|GODL\uFF0Cabsent|did you mean `GOLD`?",
        "words|not(emtpy)|did you mean `not(empty)`?",
        "words|not\uFF08emtpy\uFF09|did you mean `not(empty)`?",
        "words|not(not())|write what it shall not be"
      })
  void a_cell_that_cannot_be_read_says_how_to_write_it(String type, String cell, String help) {
    var findings = new Findings();
    var words = List.of("GOLD", "SILVER");
    var of =
        switch (type) {
          case "word" -> new ColumnType.Word("Tier", words);
          case "words" -> new ColumnType.Words("Tier", words);
          case "yes/no" -> new ColumnType.YesNo();
          case "whole number" -> new ColumnType.Whole("");
          case "date" -> new ColumnType.Date();
          case "duration" -> new ColumnType.Duration();
          default -> new ColumnType.Money("USD");
        };
    new CellParser(Limits.none(), findings)
        .test(cell, new Column("c", "C", of, Column.Origin.LOCAL), "here");
    assertThat(findings.all())
        .singleElement()
        .satisfies(found -> assertThat(found.suggestion()).contains(help));
  }

  @Test
  void what_is_no_condition_is_offered_no_comparison() {
    var findings = new Findings();
    new CellParser(Limits.none(), findings).value("many", new ColumnType.Whole(""), "here");
    assertThat(findings.all())
        .singleElement()
        .satisfies(found -> assertThat(found.suggestion()).contains("such as").doesNotContain("<"));
  }

  @Test
  void spaces_at_the_ends_of_cells_are_told_once_a_sheet() {
    var padded =
        TABLE.replace(",Customer tier,", ",Customer tier ,").replace("DI-020,", "DI-020 ,");
    var read = WorkbookFile.read("t.csv", padded.getBytes(StandardCharsets.UTF_8));
    assertThat(read.findings())
        .extracting(Finding::severity, Finding::code, Finding::place, Finding::read)
        .containsExactly(
            tuple(Severity.WARNING, "cell.spaces", "t.csv!Rules!B7", "Customer tier "));
    assertThat(read.findings().get(0).expected()).contains("1 more");
    assertThat(read.orThrow().get(0).text(10, 0)).isEqualTo("DI-020");
    assertThat(WorkbookFile.read("t.About.csv", "a ,b".getBytes(StandardCharsets.UTF_8)).findings())
        .isEmpty();
  }

  @Test
  void a_heading_that_stands_twice_is_told_once_and_not_by_every_cell_below() {
    var twice = TABLE.replace("Free gift", "Discount").replace("number,text", "number,");
    var grid = WorkbookFile.read("t.csv", twice.getBytes(StandardCharsets.UTF_8)).orThrow().get(0);
    assertThat(TableReader.read("t", grid, Headings.none(), Limits.none()).findings())
        .extracting(Finding::code, Finding::place)
        .containsExactly(tuple("table.duplicate-heading", "t.csv!Rules!D7"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "=> refund limt|write `>= …`|did you mean `refund limit`?",
        "<> refund limt|write `not(…)`|did you mean `refund limit`?",
        "= fifty|write `…`|write it such as"
      })
  void a_cell_with_two_faults_tells_both(String cell, String first, String second) {
    var findings = new Findings();
    var limits =
        new Limits() {
          @Override
          public @Nullable Limit limit(String name) {
            return null;
          }

          @Override
          public List<String> limitNames() {
            return List.of("refund limit");
          }
        };
    var column = new Column("c", "C", new ColumnType.Money("USD"), Column.Origin.LOCAL);
    new CellParser(limits, findings).test(cell, column, "here");
    assertThat(findings.all()).extracting(Finding::suggestion).hasSize(2);
    assertThat(findings.all().get(0).suggestion()).contains(first);
    assertThat(findings.all().get(1).suggestion()).contains(second);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u201Cyes\u201D\uFF0Cabsent", "\"yes\",absent"})
  void a_value_between_quotes_is_that_value(String cell) {
    var findings = new Findings();
    var column = new Column("c", "C", new ColumnType.YesNo(), Column.Origin.LOCAL);
    var test = new CellParser(Limits.none(), findings).test(cell, column, "here");
    assertThat(findings.failed()).isFalse();
    assertThat(test)
        .isEqualTo(new CellParser(Limits.none(), new Findings()).test("yes, absent", column, ""));
  }

  @Test
  void how_a_heading_was_understood_is_no_news_where_it_is_unknown() {
    var found =
        table(TABLE.replace("Customer", "Cust\u200Bomer").replace("word,number", ",number"));
    assertThat(found)
        .extracting(Finding::code)
        .contains("table.unknown-heading")
        .doesNotContain("cell.signs");
  }

  @Test
  void a_cell_of_other_signs_that_can_be_read_is_told_how_it_was_understood() {
    var findings = new Findings();
    var column = new Column("c", "C", new ColumnType.YesNo(), Column.Origin.LOCAL);
    new CellParser(Limits.none(), findings).test("yes\uFF0Cabsent", column, "here");
    assertThat(findings.all())
        .extracting(Finding::code, Finding::severity, Finding::suggestion)
        .containsExactly(tuple("cell.signs", Severity.WARNING, "understood as `yes, absent`"));
  }

  @ParameterizedTest
  @CsvSource({";,semicolons", "'\t',tabs"})
  void a_csv_with_another_separator_is_one_finding_that_names_it(String sign, String name) {
    var text = TABLE.replace("\"GOLD, SILVER\"", "GOLD").replace(",", sign);
    assertThat(csv(text).findings())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.code()).isEqualTo("csv.separator");
              assertThat(found.expected()).endsWith("separated by " + name);
            });
  }

  @Test
  void the_line_that_tells_a_spreadsheet_the_separator_is_named() {
    assertThat(csv("sep=,\n" + TABLE).findings())
        .extracting(Finding::code, Finding::place, Finding::read)
        .containsExactly(tuple("csv.separator", "t.csv:1", "sep=,"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16"})
  void a_csv_in_utf_16_is_one_finding_with_a_mark_and_without(String charset) {
    assertThat(WorkbookFile.read("t.csv", TABLE.getBytes(Charset.forName(charset))).findings())
        .extracting(Finding::code)
        .containsExactly("csv.encoding");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GOLD\u00A0", "\u200BGOLD", "GOLD\uFEFF", "\u3000GOLD"})
  void signs_nobody_sees_at_the_ends_of_a_cell_are_named(String cell) {
    var reading = csv(TABLE.replace("DI-010,GOLD", "DI-010," + cell));
    assertThat(reading.orThrow().get(0).text(9, 1)).isEqualTo("GOLD");
    assertThat(reading.findings())
        .extracting(Finding::code, Finding::place, Finding::suggestion)
        .containsExactly(tuple("cell.signs", "t.csv!Rules!B10", "understood as `GOLD`"));
    assertThat(reading.findings().get(0).expected()).contains("U+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uFF24\uFF29-010", "DI\u2011010", "DI\u00AD-010"})
  void an_id_in_other_signs_is_refused_with_the_one_that_is_meant(String id) {
    var found = table(TABLE.replace("DI-010", id)).get(0);
    assertThat(found.code()).isEqualTo("table.row-id");
    assertThat(found.expected()).contains("U+");
    assertThat(found.suggestion()).isEqualTo("write `DI-010`");
  }

  @Test
  void a_rule_without_the_result_all_others_have_is_named() {
    assertThat(table(TABLE.replace("DI-010,GOLD,12.5,", "DI-010,GOLD,,")))
        .extracting(Finding::code, Finding::place, Finding::read)
        .containsExactly(tuple("table.main-result", "t.csv!Rules!C10", "DI-010"));
    assertThat(table(TABLE.replace("Otherwise,,0,,", "Otherwise,,,a pen,")))
        .extracting(Finding::code, Finding::place)
        .containsExactly(tuple("table.main-result", "t.csv!Rules!C12"));
  }

  @Test
  void a_hyphen_says_that_a_rule_gives_no_such_result() {
    assertThat(table(TABLE.replace("DI-010,GOLD,12.5,", "DI-010,GOLD,-,"))).isEmpty();
    assertThat(table(TABLE)).isEmpty();
  }

  @Test
  void a_result_column_cleared_in_every_row_is_named_where_it_is_headed() {
    var cleared = TABLE.replace("12.5,a mug", "12.5,");
    assertThat(table(cleared))
        .extracting(Finding::code, Finding::place, Finding::read, Finding::severity)
        .containsExactly(
            tuple("table.cleared-result", "t.csv!Rules!D7", "Free gift", Severity.WARNING));
    assertThat(table(TABLE.replace("12.5", "").replace("SILVER,5", "SILVER,").replace(",0,", ",,")))
        .extracting(Finding::code, Finding::place)
        .contains(tuple("table.cleared-result", "t.csv!Rules!C7"));
  }

  @Test
  void one_hyphen_says_that_no_row_gives_a_value() {
    assertThat(table(TABLE.replace("12.5,a mug", "12.5,-"))).isEmpty();
  }

  @Test
  void text_below_the_end_is_named_where_it_stands() {
    assertThat(table(TABLE + "\n,a note,,,\n"))
        .extracting(Finding::code, Finding::place, Finding::read)
        .contains(tuple("table.below-end", "t.csv!Rules!B14", "a note"));
  }

  @Test
  void a_cell_right_of_the_table_and_below_its_end_is_told_once() {
    assertThat(table(TABLE + ",,,,,aside\n\n,,,,,far,away\n"))
        .extracting(Finding::code, Finding::place, Finding::read)
        .containsExactly(
            tuple("table.stray", "t.csv!Rules!F13", "aside"),
            tuple("table.stray", "t.csv!Rules!F15", "far"),
            tuple("table.stray", "t.csv!Rules!G15", "away"));
    assertThat(table(TABLE + ",a note,,,,aside\n"))
        .extracting(Finding::code, Finding::place)
        .containsExactlyInAnyOrder(
            tuple("table.below-end", "t.csv!Rules!B13"), tuple("table.stray", "t.csv!Rules!F13"));
  }

  @Test
  void a_second_band_of_a_name_is_told_to_go() {
    assertThat(table(TABLE.replace("Rule,IF,THEN,,NOTE", "Rule,IF,THEN,THEN,NOTE")))
        .extracting(Finding::code, Finding::suggestion)
        .contains(tuple("table.band", "clear the cell: the band THEN began to the left of it"));
  }

  private static Reading<List<Grid>> csv(String text) {
    return WorkbookFile.read("t.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Finding> table(String text) {
    return TableReader.read("t", csv(text).orThrow().get(0), Headings.none(), Limits.none())
        .findings();
  }
}
