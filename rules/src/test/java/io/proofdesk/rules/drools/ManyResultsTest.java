package io.proofdesk.rules.drools;

import static io.proofdesk.rules.table.HandTables.any;
import static io.proofdesk.rules.table.HandTables.less;
import static io.proofdesk.rules.table.HandTables.whole;
import static io.proofdesk.rules.table.HandTables.word;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.rules.table.CellTest;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.HandTables;
import io.proofdesk.rules.table.HitPolicy;
import io.proofdesk.rules.table.NaiveEvaluator;
import io.proofdesk.rules.table.Outcome;
import io.proofdesk.rules.table.Outcome.Kind;
import io.proofdesk.rules.table.Row;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.Value;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * DMN 1.5, clause 8.2.11: tables with two and three result columns, hit policy by hit policy, by
 * both evaluators.
 *
 * <p>The standard settles compound results for U, A, P, F, O, R and C and leaves collecting with an
 * operator undefined; what ours answers there, column by column, is written down at the end.
 */
class ManyResultsTest {
  private static final ColumnType WORD = new ColumnType.Word("", List.of());
  private static final ColumnType WHOLE = new ColumnType.Whole("");
  private static final ColumnType DECIMAL = new ColumnType.Decimal("");
  private static final ColumnType TEXT = new ColumnType.Text();

  /** The standard's own example of compound results, whose answer it gives: rules 2, 4, 3, 1. */
  private static Table routing(HitPolicy policy) {
    return table(
        policy,
        List.of(
            output("Routing", WORD, word("DECLINE"), word("REFER"), word("ACCEPT")),
            output("Review level", WORD, word("LEVEL 2"), word("LEVEL 1"), word("NONE")),
            output("Reason", TEXT)),
        row("RB-1", any(), word("ACCEPT"), word("NONE"), text("Acceptable")),
        row("RB-2", any(), word("DECLINE"), word("NONE"), text("Applicant too young")),
        row("RB-3", any(), word("REFER"), word("LEVEL 1"), text("High risk application")),
        row("RB-4", any(), word("REFER"), word("LEVEL 2"), text("Applicant under debt review")));
  }

  @Test
  void output_order_goes_by_the_first_result_then_by_the_next() {
    var outcome = ask(routing(HitPolicy.OUTPUT_ORDER), 1);
    assertThat(outcome.won()).containsExactly("RB-2", "RB-4", "RB-3", "RB-1");
    // a column without a list of values takes no part in the order and stands in the answer
    assertThat(outcome.results())
        .extracting(results -> results.get(2))
        .containsExactly(
            text("Applicant too young"),
            text("Applicant under debt review"),
            text("High risk application"),
            text("Acceptable"));
  }

  @Test
  void priority_is_the_first_of_output_order_with_all_its_results() {
    var outcome = ask(routing(HitPolicy.PRIORITY), 1);
    assertThat(outcome.won()).containsExactly("RB-2");
    assertThat(outcome.results())
        .isEqualTo(List.of(List.of(word("DECLINE"), word("NONE"), text("Applicant too young"))));
  }

  @Test
  void a_better_later_result_never_outweighs_a_worse_earlier_one() {
    var table =
        ranked(
            HitPolicy.PRIORITY,
            row("RB-10", any(), word("LOW"), whole(1)),
            row("RB-20", any(), word("HIGH"), whole(3)),
            row("RB-30", any(), word("HIGH"), whole(2)));
    assertThat(ask(table, 1).won()).containsExactly("RB-30");
  }

  @Test
  void rows_alike_in_every_ranked_result_keep_the_order_of_the_sheet() {
    var rows =
        List.of(
            row("RB-10", any(), word("LOW"), whole(1)),
            row("RB-20", any(), word("HIGH"), whole(2)),
            row("RB-30", any(), word("HIGH"), whole(2)));
    var tied = rows.toArray(new Row[0]);
    assertThat(ask(ranked(HitPolicy.PRIORITY, tied), 1).won()).containsExactly("RB-20");
    assertThat(ask(ranked(HitPolicy.OUTPUT_ORDER, tied), 1).won())
        .containsExactly("RB-20", "RB-30", "RB-10");
  }

  @Test
  void in_every_ranked_result_what_is_not_listed_comes_late_and_blank_last() {
    var table =
        ranked(
            HitPolicy.OUTPUT_ORDER,
            row("RB-10", any(), null, whole(1)),
            row("RB-20", any(), word("HIGH"), null),
            row("RB-30", any(), word("HIGH"), whole(9)),
            row("RB-40", any(), word("UNLISTED"), whole(1)),
            row("RB-50", any(), word("HIGH"), whole(3)),
            row("RB-60", any(), null, null));
    assertThat(ask(table, 1).won())
        .containsExactly("RB-50", "RB-30", "RB-20", "RB-40", "RB-10", "RB-60");
  }

  @Test
  void a_first_result_without_a_list_leaves_the_order_to_the_second() {
    var outputs = List.of(output("Reason", TEXT), output("Level", WHOLE, whole(1), whole(2)));
    var table =
        table(
            HitPolicy.PRIORITY,
            outputs,
            row("RB-10", any(), text("a"), whole(2)),
            row("RB-20", any(), text("b"), whole(1)));
    assertThat(ask(table, 1).won()).containsExactly("RB-20");
  }

  @Test
  void without_any_list_of_values_priority_and_output_order_go_by_the_sheet() {
    var outputs = List.of(output("Reason", TEXT), output("Level", WHOLE));
    var rows =
        new Row[] {
          row("RB-10", any(), text("b"), whole(2)), row("RB-20", any(), text("a"), whole(1))
        };
    assertThat(ask(table(HitPolicy.PRIORITY, outputs, rows), 1).won()).containsExactly("RB-10");
    assertThat(ask(table(HitPolicy.OUTPUT_ORDER, outputs, rows), 1).won())
        .containsExactly("RB-10", "RB-20");
  }

  /** The standard asks for equal output entries for each output, not for one of them. */
  @ParameterizedTest(name = "{0} {1} {2} beside HIGH 1 yes: agreed {3}")
  @CsvSource({
    "HIGH, 1, yes, true",
    "HIGH, 1, no,  false",
    "HIGH, 2, yes, false",
    "LOW,  1, yes, false",
    "HIGH, 1,    , false",
    "HIGH,  , yes, false",
    "    , 1, yes, false",
    "    ,  ,    , false"
  })
  void any_asks_that_all_results_are_equal(
      @Nullable String level, @Nullable Long days, @Nullable String reason, boolean agreed) {
    var table =
        table(
            HitPolicy.ANY,
            three(),
            row("RB-10", any(), word("HIGH"), whole(1), text("yes")),
            row(
                "RB-20",
                any(),
                level == null ? null : word(level),
                days == null ? null : whole(days),
                reason == null ? null : text(reason)));
    var outcome = ask(table, 1);
    assertThat(outcome.kind()).isEqualTo(agreed ? Kind.DECIDED : Kind.CONFLICT);
    assertThat(outcome.results()).hasSize(agreed ? 1 : 0);
    assertThat(outcome.matched()).containsExactly("RB-10", "RB-20");
  }

  @Test
  void any_takes_blanks_in_the_same_results_for_equal() {
    var table =
        table(
            HitPolicy.ANY,
            three(),
            row("RB-10", any(), word("HIGH"), null, text("yes")),
            row("RB-20", any(), word("HIGH"), null, text("yes")));
    var outcome = ask(table, 1);
    assertThat(outcome.won()).containsExactly("RB-10", "RB-20");
    assertThat(outcome.results()).isEqualTo(List.of(results(word("HIGH"), null, text("yes"))));
  }

  /** Two rows that differ only in a number's zeros say the same. */
  @Test
  void any_compares_decimals_by_what_they_are_worth() {
    var outputs = List.of(output("Level", WORD), output("Share", DECIMAL));
    var table =
        table(
            HitPolicy.ANY,
            outputs,
            row("RB-10", any(), word("HIGH"), decimal("0.10")),
            row("RB-20", any(), word("HIGH"), decimal("0.1")));
    assertThat(ask(table, 1).kind()).isEqualTo(Kind.DECIDED);
  }

  @Test
  void unique_answers_with_every_result_of_its_only_row() {
    var outcome = ask(overlapping(HitPolicy.UNIQUE), 7);
    assertThat(outcome.results()).isEqualTo(List.of(results(word("HIGH"), whole(2), null)));
    assertThat(ask(overlapping(HitPolicy.UNIQUE), 4).kind()).isEqualTo(Kind.CONFLICT);
  }

  @Test
  void first_takes_all_results_of_one_row_and_fills_no_blank_from_another() {
    var outcome = ask(overlapping(HitPolicy.FIRST), 4);
    assertThat(outcome.won()).containsExactly("RB-10");
    assertThat(outcome.results()).isEqualTo(List.of(results(word("LOW"), null, text("small"))));
  }

  @ParameterizedTest
  @EnumSource(names = {"RULE_ORDER", "COLLECT"})
  void rule_order_and_collect_keep_the_results_of_a_row_together(HitPolicy policy) {
    var outcome = ask(overlapping(policy), 4);
    assertThat(outcome.won()).containsExactly("RB-10", "RB-20");
    assertThat(outcome.results())
        .isEqualTo(
            List.of(
                results(word("LOW"), null, text("small")), results(word("HIGH"), whole(2), null)));
  }

  @ParameterizedTest
  @EnumSource(names = {"RULE_ORDER", "OUTPUT_ORDER", "COLLECT"})
  void equal_results_of_two_rows_stand_there_twice(HitPolicy policy) {
    var twice = ranked(policy, same("RB-10"), same("RB-20"));
    assertThat(ask(twice, 1).results()).hasSize(2);
  }

  /** The boundary of a cell decides which rows there are to settle, in every policy. */
  @ParameterizedTest
  @EnumSource
  void a_row_that_ends_below_a_value_has_no_say_at_it(HitPolicy policy) {
    var outcome = ask(numbers(policy), 5);
    assertThat(outcome.matched()).containsExactly("RB-20");
    assertThat(outcome.kind()).isEqualTo(Kind.DECIDED);
  }

  @ParameterizedTest
  @EnumSource
  void an_absent_value_fits_no_comparison(HitPolicy policy) {
    boolean counts = policy == HitPolicy.COLLECT_COUNT;
    var outcome = ask(numbers(policy), null);
    assertThat(outcome.kind()).isEqualTo(counts ? Kind.DECIDED : Kind.NO_MATCH);
    assertThat(outcome.matched()).isEmpty();
  }

  @Test
  void a_default_gives_every_result_and_may_leave_one_blank() {
    for (var policy : EnumSet.allOf(HitPolicy.class)) {
      var rest = results(whole(0), null);
      var outcome = ask(HandTables.withOtherwise(numbers(policy), rest), 100);
      assertThat(outcome.kind()).isEqualTo(Kind.DEFAULTED);
      assertThat(outcome.results()).isEqualTo(List.of(rest));
    }
  }

  @ParameterizedTest
  @CsvSource({"COLLECT_SUM, 7, 11", "COLLECT_MIN, 2, 1", "COLLECT_MAX, 5, 10"})
  void an_operator_takes_each_result_column_by_itself(HitPolicy policy, long days, long cents) {
    assertThat(ask(numbers(policy), 4).results())
        .isEqualTo(List.of(List.of(whole(days), whole(cents))));
  }

  /** Smallest in one column and largest in the other: both rows stand behind the answer. */
  @Test
  void a_row_stands_behind_the_answer_that_holds_the_smallest_of_any_column() {
    assertThat(ask(numbers(HitPolicy.COLLECT_MIN), 4).won()).containsExactly("RB-10", "RB-20");
    assertThat(ask(numbers(HitPolicy.COLLECT_MAX), 4).won()).containsExactly("RB-10", "RB-20");
  }

  @Test
  void an_operator_leaves_a_column_of_blanks_blank_and_adds_the_others() {
    var table =
        table(
            HitPolicy.COLLECT_SUM,
            List.of(output("Days", WHOLE), output("Cents", WHOLE)),
            row("RB-10", any(), whole(5), null),
            row("RB-20", any(), whole(2), null));
    assertThat(ask(table, 1).results()).isEqualTo(List.of(results(whole(7), null)));
  }

  @Test
  void a_sum_too_large_in_one_column_leaves_no_answer_for_the_others() {
    var table =
        table(
            HitPolicy.COLLECT_SUM,
            List.of(output("Days", WHOLE), output("Cents", WHOLE)),
            row("RB-10", any(), whole(5), whole(Long.MAX_VALUE)),
            row("RB-20", any(), whole(2), whole(1)));
    var outcome = ask(table, 1);
    assertThat(outcome.kind()).isEqualTo(Kind.CONFLICT);
    assertThat(outcome.results()).isEmpty();
  }

  @Test
  void a_count_stands_in_every_column_and_counts_blanks() {
    var table = overlapping(HitPolicy.COLLECT_COUNT);
    assertThat(ask(table, 4).results()).isEqualTo(List.of(List.of(whole(2), whole(2), whole(2))));
    assertThat(ask(table, 10).results()).isEqualTo(List.of(List.of(whole(0), whole(0), whole(0))));
  }

  private static Row same(String id) {
    return row(id, any(), word("HIGH"), whole(1));
  }

  /** Up to 4 both rows fit, from 5 to 9 the second alone, from 10 none. */
  private static Table overlapping(HitPolicy policy) {
    return table(
        policy,
        three(),
        row("RB-10", less(5), word("LOW"), null, text("small")),
        row("RB-20", less(10), word("HIGH"), whole(2), null));
  }

  /** The same rows with numbers alone, which every policy takes. */
  private static Table numbers(HitPolicy policy) {
    return table(
        policy,
        List.of(output("Days", WHOLE), output("Cents", WHOLE)),
        row("RB-10", less(5), whole(5), whole(1)),
        row("RB-20", less(10), whole(2), whole(10)));
  }

  private static Table ranked(HitPolicy policy, Row... rows) {
    return table(
        policy,
        List.of(
            output("Level", WORD, word("HIGH"), word("LOW")),
            output("Days", WHOLE, whole(1), whole(2), whole(3))),
        rows);
  }

  private static List<Table.Output> three() {
    return List.of(output("Level", WORD), output("Days", WHOLE), output("Reason", TEXT));
  }

  private static Table.Output output(String heading, ColumnType type, Value... values) {
    var column = new Column("hand." + heading, heading, type, Column.Origin.RESULT);
    return new Table.Output(column, List.of(values));
  }

  private static Table table(HitPolicy policy, List<Table.Output> outputs, Row... rows) {
    return HandTables.table(policy, HandTables.column(WHOLE), outputs, rows);
  }

  private static Row row(String id, CellTest test, @Nullable Value... results) {
    return HandTables.wide(id, test, results(results));
  }

  private static List<@Nullable Value> results(@Nullable Value... values) {
    return Arrays.asList(values);
  }

  private static Value text(String text) {
    return new Value.Text(text);
  }

  private static Value decimal(String amount) {
    return new Value.Decimal(new BigDecimal(amount));
  }

  private static Outcome ask(Table table, @Nullable Long value) {
    var asked = value == null ? null : whole(value);
    var naive = NaiveEvaluator.evaluate(table, column -> asked);
    try (var compiled = new TableCompiler().compile(table, "hand")) {
      assertThat(compiled.evaluate(column -> asked)).isEqualTo(naive);
    }
    return naive;
  }

  private static Outcome ask(Table table, int value) {
    return ask(table, Long.valueOf(value));
  }
}
