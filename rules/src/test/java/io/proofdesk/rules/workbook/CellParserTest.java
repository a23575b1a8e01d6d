package io.proofdesk.rules.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.table.CellTest;
import io.proofdesk.rules.table.CellTest.Operator;
import io.proofdesk.rules.table.CellTest.Quantifier;
import io.proofdesk.rules.table.CellTest.Term;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellParserTest {
  private static final ColumnType FAULT =
      new ColumnType.Word("Fault", List.of("STORE_ERROR", "CARRIER", "PREFERENCE"));
  private static final ColumnType PROOF =
      new ColumnType.Words("Evidence", List.of("DAMAGE_PHOTO", "ORDER_NUMBER"));
  private static final ColumnType DAYS = new ColumnType.Whole("days");
  private static final ColumnType RATE = new ColumnType.Decimal("%");
  private static final ColumnType USD = new ColumnType.Money("USD");
  private static final ColumnType TIME = new ColumnType.Duration();

  private final Findings findings = new Findings();
  private final CellParser parser = new CellParser(new OneLimit(), findings);

  /** A setting of 20 USD under the name keep-it limit. */
  private static final class OneLimit implements Limits {
    @Override
    public @Nullable Limit limit(String name) {
      return CellText.key(name).equals("keep-it limit")
          ? new Limit("Keep-it limit", USD, new Value.Whole(2000))
          : null;
    }

    @Override
    public List<String> limitNames() {
      return List.of("Keep-it limit");
    }
  }

  private CellTest test(String text, ColumnType type) {
    return parser.test(text, new Column("c", "C", type, Column.Origin.BRIEF), "t.csv!Rules!B9");
  }

  private CellTest sound(String text, ColumnType type) {
    var test = test(text, type);
    assertThat(findings.all()).isEmpty();
    return test;
  }

  private Finding complaint(String text, ColumnType type) {
    test(text, type);
    assertThat(findings.all()).hasSize(1);
    return findings.all().get(0);
  }

  private static CellTest equal(Value value) {
    return new CellTest.OneOf(List.of(new Term.Equal(value)));
  }

  @Test
  void blank_and_hyphen_fit_anything() {
    assertThat(sound("", FAULT)).isEqualTo(new CellTest.Any());
    assertThat(sound(" - ", USD)).isEqualTo(new CellTest.Any());
  }

  @Test
  void words_are_read_whatever_their_case_and_spacing() {
    assertThat(sound("store error, Carrier", FAULT))
        .isEqualTo(
            new CellTest.OneOf(
                List.of(
                    new Term.Equal(new Value.Word("STORE_ERROR")),
                    new Term.Equal(new Value.Word("CARRIER")))));
  }

  @Test
  void not_takes_a_list() {
    assertThat(sound("not(CARRIER, absent)", FAULT))
        .isEqualTo(
            new CellTest.NoneOf(
                List.of(new Term.Equal(new Value.Word("CARRIER")), new Term.Absent())));
  }

  @Test
  void comparisons_and_intervals_take_the_unit_of_the_column() {
    assertThat(sound("<= 30 days", DAYS))
        .isEqualTo(
            new CellTest.OneOf(List.of(new Term.Compare(Operator.AT_MOST, new Value.Whole(30)))));
    assertThat(sound("(3..7]", DAYS))
        .isEqualTo(
            new CellTest.OneOf(
                List.of(new Term.Interval(new Value.Whole(3), false, new Value.Whole(7), true))));
    assertThat(sound("1 day", DAYS)).isEqualTo(equal(new Value.Whole(1)));
  }

  @Test
  void money_is_read_by_the_digits_of_its_currency() {
    assertThat(sound("49.99", USD)).isEqualTo(equal(new Value.Whole(4999)));
    assertThat(sound("50 usd", USD)).isEqualTo(equal(new Value.Whole(5000)));
    assertThat(sound("50", new ColumnType.Money("JPY"))).isEqualTo(equal(new Value.Whole(50)));
    assertThat(sound("1.234", new ColumnType.Money("KWD"))).isEqualTo(equal(new Value.Whole(1234)));
  }

  @ParameterizedTest
  @CsvSource({
    "24 h,86400",
    "30 min,1800",
    "2 d,172800",
    "PT24H,86400",
    "90 s,90",
    "1 h 30 min,5400",
    "1h30min,5400"
  })
  void durations_are_read_with_their_unit(String text, long seconds) {
    assertThat(sound(text, TIME)).isEqualTo(equal(new Value.Whole(seconds)));
  }

  @Test
  void dates_are_held_as_epoch_days() {
    long day = LocalDate.of(2026, 11, 21).toEpochDay();
    assertThat(sound(">= 2026-11-21", new ColumnType.Date()))
        .isEqualTo(
            new CellTest.OneOf(List.of(new Term.Compare(Operator.AT_LEAST, new Value.Whole(day)))));
  }

  @Test
  void a_setting_stands_for_its_value() {
    assertThat(sound("<= Keep-it limit", USD))
        .isEqualTo(
            new CellTest.OneOf(List.of(new Term.Compare(Operator.AT_MOST, new Value.Whole(2000)))));
    assertThat(complaint("<= keep-it limit", DAYS).code()).isEqualTo("cell.setting-type");
  }

  @Test
  void columns_of_many_words_are_asked_with_has() {
    assertThat(sound("has DAMAGE_PHOTO", PROOF))
        .isEqualTo(new CellTest.Has(Quantifier.ANY, new TreeSet<>(Set.of("DAMAGE_PHOTO"))));
    assertThat(sound("has none of (damage photo, ORDER_NUMBER)", PROOF))
        .isEqualTo(
            new CellTest.Has(
                Quantifier.NONE, new TreeSet<>(Set.of("DAMAGE_PHOTO", "ORDER_NUMBER"))));
    assertThat(sound("empty, absent", PROOF))
        .isEqualTo(new CellTest.OneOf(List.of(new Term.Empty(), new Term.Absent())));
  }

  @Test
  void text_between_quotes_may_hold_commas() {
    assertThat(sound("\"a, b\", c", new ColumnType.Text()))
        .isEqualTo(
            new CellTest.OneOf(
                List.of(
                    new Term.Equal(new Value.Text("a, b")), new Term.Equal(new Value.Text("c")))));
  }

  @Test
  void an_unknown_word_is_answered_with_the_nearest_one_and_the_list() {
    var finding = complaint("STORE_EROR", FAULT);
    assertThat(finding.code()).isEqualTo("cell.unknown-word");
    assertThat(finding.suggestion()).isEqualTo("did you mean `STORE_ERROR`?");
    assertThat(finding.expected()).contains("STORE_ERROR, CARRIER, PREFERENCE");
    assertThat(finding.place()).isEqualTo("t.csv!Rules!B9");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[7..3]|cell.interval-reversed|write `[3..7]`",
        "(3..3]|cell.interval-empty|write `3`",
        "< 5 hours|cell.unit|write `< 5 days`",
        "5 - 7|cell.form|write `[5..7]`",
        "5..7|cell.form|write `[5..7]`",
        "5 days ... 7 days|cell.form|write `[5 days..7 days]`",
        "5+|cell.form|write `>= 5`",
        "< 5 < 6|cell.form|keep the one that is meant; an interval is written such as `[3..7]` or `(3..7)`",
        "> 5 < 6|cell.form|write `(5..6)`",
        "< 10 and >= 5|cell.form|write `[5..10)`",
        "< 5 or > 6|cell.form|write `< 5, > 6`",
        "5 < 6|cell.form|write the sign before its value, such as `< 5`, or an interval such as `[3..7]`",
        "= 5|cell.form|write `5`",
        "<> 5|cell.form|write `not(5)`",
        "=> 5|cell.form|write `>= 5`",
        "]3..7|cell.bracket|",
        "]7..3[|cell.interval-reversed|write `(3..7)`",
        "]3..3[|cell.interval-empty|write `3`",
        "[3..7|cell.bracket|",
        "not(not(5))|cell.nested-not|write `5`",
        "4.5|cell.whole-number|",
        "1,000|cell.ambiguous-comma|write `1000` for a thousand, `1, 000` for a list",
        "empty|cell.empty|",
        "no answer|cell.no-answer|write `absent`",
        "5,,6|cell.empty-term|",
        "99999999999999999999|cell.too-large|leave the cell blank where no limit is meant",
        "1e3|cell.number|",
        "0x10|cell.number|",
      })
  void what_cannot_be_read_names_the_next_step(String text, String code, @Nullable String step) {
    var finding = complaint(text, DAYS);
    assertThat(finding.code()).isEqualTo(code);
    if (step != null) {
      assertThat(finding.suggestion()).isEqualTo(step);
    }
  }

  @Test
  void a_bare_word_in_a_column_of_many_is_offered_has() {
    assertThat(complaint("DAMAGE_PHOTO", PROOF).suggestion())
        .contains("has DAMAGE_PHOTO", "has any of");
  }

  @Test
  void has_before_each_word_is_written_once() {
    assertThat(complaint("has DAMAGE_PHOTO, has SKU", PROOF).suggestion())
        .isEqualTo("write `has any of (DAMAGE_PHOTO, SKU)`");
  }

  @Test
  void several_words_after_has_want_any_all_or_none() {
    var finding = complaint("has DAMAGE_PHOTO, SKU", PROOF);
    assertThat(finding.code()).isEqualTo("cell.has");
    assertThat(finding.suggestion()).startsWith("write `has any of (");
  }

  @Test
  void words_have_no_order() {
    assertThat(complaint("< CARRIER", FAULT).code()).isEqualTo("cell.not-ordered");
  }

  @Test
  void another_currency_is_refused_and_so_is_half_a_cent() {
    assertThat(complaint("50 EUR", USD).code()).isEqualTo("cell.currency");
    test("1.005", USD);
    assertThat(findings.all().get(1).code()).isEqualTo("cell.money-digits");
  }

  @Test
  void signs_of_chinese_input_methods_are_understood_and_told() {
    var test = test("＜＝３０", DAYS);
    assertThat(test)
        .isEqualTo(
            new CellTest.OneOf(List.of(new Term.Compare(Operator.AT_MOST, new Value.Whole(30)))));
    assertThat(findings.failed()).isFalse();
    assertThat(findings.all())
        .singleElement()
        .satisfies(f -> assertThat(f.suggestion()).isEqualTo("understood as `<=30`"));
  }

  @Test
  void a_full_width_list_is_a_list() {
    var test = test("not（CARRIER、PREFERENCE）", FAULT);
    assertThat(test).isEqualTo(sameAs("not(CARRIER, PREFERENCE)"));
    assertThat(findings.failed()).isFalse();
  }

  private CellTest sameAs(String text) {
    return new CellParser(Limits.none(), new Findings())
        .test(text, new Column("c", "C", FAULT, Column.Origin.BRIEF), "");
  }

  @Test
  void a_decimal_comma_is_understood_where_it_can_be_nothing_else() {
    assertThat(parser.value("12,5", RATE, "here"))
        .isEqualTo(new Value.Decimal(new BigDecimal("12.5")));
    assertThat(findings.all())
        .singleElement()
        .satisfies(f -> assertThat(f.code()).isEqualTo("cell.decimal-comma"));
    assertThat(parser.value("1,000", RATE, "here")).isNull();
    assertThat(findings.failed()).isTrue();
  }

  @Test
  void a_decimal_comma_in_a_condition_could_be_a_list_and_is_refused() {
    assertThat(complaint("12,5", RATE).code()).isEqualTo("cell.ambiguous-comma");
  }

  @Test
  void a_date_in_another_form_is_offered_in_the_right_one() {
    assertThat(complaint("2026/1/5", new ColumnType.Date()).suggestion())
        .isEqualTo("write `2026-01-05`");
  }

  @Test
  void a_duration_without_a_unit_is_refused() {
    assertThat(complaint("24", TIME).code()).isEqualTo("cell.duration-unit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "2 moons", "PT0.5S", "99999999999999999999 d"})
  void what_is_no_duration_is_refused(String text) {
    assertThat(complaint(text, TIME).code()).isEqualTo("cell.duration");
  }
}
