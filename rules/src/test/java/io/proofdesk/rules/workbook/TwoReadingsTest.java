package io.proofdesk.rules.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.Finding;
import io.proofdesk.model.vocabulary.Severity;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.ColumnType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  @CsvSource({"rate, 1.500", "dinar, 1.500", "money, 1.50", "whole, 1.0"})
  void decimals_that_may_stand_are_no_thousands(String type, String cell) {
    assertThat(findings(type, cell)).isEmpty();
  }

  private static List<Finding> findings(String type, String cell) {
    var findings = new Findings();
    var column = new Column("c", "C", Objects.requireNonNull(TYPES.get(type)), Column.Origin.BRIEF);
    new CellParser(Limits.none(), findings).test(cell, column, "t.csv!Rules!B9");
    return findings.all();
  }
}
