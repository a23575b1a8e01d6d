package io.proofdesk.rules.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.Finding;
import io.proofdesk.model.vocabulary.Severity;
import io.proofdesk.rules.table.CellTest;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.Value;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells as Chinese and European keyboards write them: understood one way and named, or refused. */
class TwoReadingsTest {
  private static final Map<String, ColumnType> TYPES =
      Map.of(
          "whole", new ColumnType.Whole(""),
          "money", new ColumnType.Money("USD"),
          "dinar", new ColumnType.Money("KWD"),
          "rate", new ColumnType.Decimal("%"),
          "time", new ColumnType.Duration(),
          "word", new ColumnType.Word("", List.of("GOLD", "SILVER")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "money | > 1，000 | cell.ambiguous-comma | write `> 1000` for a thousand",
        "whole | ５，０００ | cell.ambiguous-comma | write `5000` for a thousand",
        "money | １，５ | cell.ambiguous-comma | write `1.5` for a decimal",
        "whole | 1.000 | cell.ambiguous-point | write `1000` or `1`",
        "money | > 1.000 USD | cell.ambiguous-point | write `> 1000 USD` or `> 1 USD`",
        "money | > 49,99 | cell.ambiguous-comma | write `> 49.99` for a decimal",
        "money | > 1,234 | cell.ambiguous-comma | write `> 1234` for a thousand",
        "money | > 1.234 | cell.money-digits | write `> 1.23`",
        "money | > 1 234 | cell.number | write `> 1234`",
        "whole | 100,200,300 | cell.ambiguous-comma | write `100200300` for a thousand, `100, 200, 300`",
        "money | not(1,234,567) | cell.ambiguous-comma | write `not(1234567)` for a thousand",
        "money | > 1,23,456.50 | cell.ambiguous-comma | write",
        "money | > 1.23.456 | cell.number | write it such as",
        "whole | 30” | cell.bracket | take the quotation mark away",
        "money | > 0,123.50 | cell.ambiguous-comma | write",
        "money | > 1 234,567 | cell.ambiguous-comma | write",
        "whole | > 1.234,50 | cell.whole-number | write `> 1234` or `> 1235`",
        "money | $1,234.50, absent | cell.number | write `1234.50 USD, absent`",
        "time | 1.5 h | cell.duration | write `1 h 30 min`",
        "time | 1,5 h | cell.duration | write `1 h 30 min`",
        "time | 1.25 d | cell.duration | write `1 d 6 h`",
        "whole | 3～7 | cell.form | write `[3..7]`",
        "word | GOLD；SILVER | cell.unknown-word | write `GOLD, SILVER`"
      })
  void what_can_be_read_two_ways_is_refused_with_what_to_write(
      String type, String cell, String code, String fix) {
    assertThat(findings(type, cell))
        .filteredOn(it -> it.severity() == Severity.ERROR)
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.code()).isEqualTo(code);
              assertThat(it.suggestion()).startsWith(fix);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "whole | 5、10 | 5, 10",
        "money | 《= 30 | <= 30",
        "money | 》30 | >30",
        "whole | 【3..7】 | [3..7]",
        "whole | [3。。7] | [3..7]",
        "rate | 12。5 | 12.5",
        "word | GOLD，SILVER | GOLD, SILVER"
      })
  void a_sign_that_can_mean_one_thing_is_understood_and_named(
      String type, String cell, String understood) {
    assertThat(findings(type, cell))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.code()).isEqualTo("cell.signs");
              assertThat(it.severity()).isEqualTo(Severity.WARNING);
              assertThat(it.suggestion()).isEqualTo("understood as `" + understood + "`");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "money | > 1.234,50 | > 1234.50",
        "money | > 1.234.567,89 | > 1234567.89",
        "money | > 1,234.50 | > 1234.50",
        "money | 1,234.50 | 1234.50",
        "money | <= 1 000,50 USD | <= 1000.50 USD",
        "money | > 1'000.50 USD | > 1000.50 USD",
        "money | > USD 1’234,50 | > USD 1234.50",
        "whole | > 1.234.567 | > 1234567",
        "whole | 1.234.567, 5 | 1234567, 5",
        "whole | > 1,234,567 | > 1234567",
        "whole | [1,234,567..2,345,678) | [1234567..2345678)",
        "money | [1.234,50..2.345,75] | [1234.50..2345.75]",
        "rate | -1.234,5 % | -1234.5 %",
        "dinar | 1.234,567 | 1234.567"
      })
  void thousands_that_can_be_read_one_way_are_understood_and_named(
      String type, String cell, String understood) {
    assertThat(findings(type, cell))
        .filteredOn(it -> !it.code().equals("cell.signs"))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.code()).isEqualTo("cell.thousands");
              assertThat(it.severity()).isEqualTo(Severity.WARNING);
              assertThat(it.suggestion()).isEqualTo("understood as `" + understood + "`");
            });
    assertThat(test(type, cell, new Findings()))
        .isEqualTo(test(type, understood, new Findings()))
        .isNotEqualTo(new CellTest.Any());
  }

  @Test
  void a_result_is_no_list() {
    var findings = new Findings();
    var parser = new CellParser(Limits.none(), findings);
    assertThat(parser.value("1,234,567", new ColumnType.Whole(""), "here"))
        .isEqualTo(new Value.Whole(1_234_567));
    assertThat(findings.all()).extracting(Finding::code).containsExactly("cell.thousands");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "money | “<= 20 USD” | <= 20 USD",
        "money | \"> 5\" | > 5",
        "money | 「50」 | 50",
        "money | '50' | 50",
        "money | «50» | 50",
        "money | \"[3..7]\" | [3..7]",
        "whole | \"5, 10\" | 5, 10",
        "whole | 3, 『5』, absent | 3, 5, absent",
        "time | \"> 5 h\" | > 5 h",
        "word | 「GOLD」 | GOLD",
        "word | \"GOLD, SILVER\" | GOLD, SILVER",
        "word | not(「GOLD」) | not(GOLD)",
        "whole | \"absent\" | absent"
      })
  void quotation_marks_around_what_is_no_text_are_told_as_such(
      String type, String cell, String fix) {
    assertThat(findings(type, cell))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.code()).isEqualTo("cell.quotes");
              assertThat(it.suggestion())
                  .isEqualTo("take the quotation marks away: write `" + fix + "`");
            });
  }

  @Test
  void each_quoted_term_is_told() {
    assertThat(findings("whole", "「5」, \"> 9\"")).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"rate, 1.500", "dinar, 1.500", "money, 1.50", "whole, 1.0"})
  void decimals_that_may_stand_are_no_thousands(String type, String cell) {
    assertThat(findings(type, cell)).isEmpty();
  }

  private static List<Finding> findings(String type, String cell) {
    var findings = new Findings();
    test(type, cell, findings);
    return findings.all();
  }

  private static CellTest test(String type, String cell, Findings findings) {
    var column = new Column("c", "C", Objects.requireNonNull(TYPES.get(type)), Column.Origin.BRIEF);
    return new CellParser(Limits.none(), findings).test(cell, column, "t.csv!Rules!B9");
  }
}
