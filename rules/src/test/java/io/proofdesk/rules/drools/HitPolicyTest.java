package io.proofdesk.rules.drools;

import static io.proofdesk.rules.table.HandTables.any;
import static io.proofdesk.rules.table.HandTables.less;
import static io.proofdesk.rules.table.HandTables.row;
import static io.proofdesk.rules.table.HandTables.whole;
import static io.proofdesk.rules.table.HandTables.word;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.HandTables;
import io.proofdesk.rules.table.HitPolicy;
import io.proofdesk.rules.table.NaiveEvaluator;
import io.proofdesk.rules.table.Outcome;
import io.proofdesk.rules.table.Outcome.Kind;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** DMN 1.5, clauses 8.2 and 10.3.2.10, hit policy by hit policy; both evaluators. */
class HitPolicyTest {

  private static final ColumnType WORD = new ColumnType.Word("", List.of());
  private static final ColumnType WHOLE = new ColumnType.Whole("");
  private static final List<Value> HIGH_FIRST = List.of(word("HIGH"), word("LOW"));

  @Test
  void unique_answers_with_the_only_row_that_fits() {
    var outcome = ask(words(HitPolicy.UNIQUE), 15);
    assertThat(outcome.kind()).isEqualTo(Kind.DECIDED);
    assertThat(outcome.won()).containsExactly("RB-30");
  }

  @Test
  void unique_with_two_rows_is_a_conflict_that_names_them() {
    var outcome = ask(words(HitPolicy.UNIQUE), 7);
    assertThat(outcome.kind()).isEqualTo(Kind.CONFLICT);
    assertThat(outcome.results()).isEmpty();
    assertThat(outcome.problem()).contains("RB-20, RB-30");
  }

  @Test
  void any_takes_equal_results_and_refuses_differing_ones() {
    assertThat(ask(words(HitPolicy.ANY), 7).results()).isEqualTo(List.of(List.of(word("HIGH"))));
    assertThat(ask(words(HitPolicy.ANY), 1).kind()).isEqualTo(Kind.CONFLICT);
  }

  @Test
  void priority_goes_by_the_list_of_values_and_not_by_the_rows() {
    var outcome = ask(words(HitPolicy.PRIORITY), 1);
    assertThat(outcome.matched()).containsExactly("RB-10", "RB-20", "RB-30");
    assertThat(outcome.won()).containsExactly("RB-20");
  }

  @Test
  void first_goes_by_the_rows() {
    assertThat(ask(words(HitPolicy.FIRST), 1).won()).containsExactly("RB-10");
  }

  @Test
  void rule_order_keeps_the_rows_and_output_order_sorts_by_the_list_of_values() {
    assertThat(ask(words(HitPolicy.RULE_ORDER), 1).won())
        .containsExactly("RB-10", "RB-20", "RB-30");
    assertThat(ask(words(HitPolicy.OUTPUT_ORDER), 1).won())
        .containsExactly("RB-20", "RB-30", "RB-10");
  }

  @Test
  void a_blank_result_has_the_lowest_priority() {
    var table =
        HandTables.table(
            HitPolicy.PRIORITY,
            HandTables.column(WHOLE),
            WORD,
            HIGH_FIRST,
            row("RB-10", any(), null),
            row("RB-20", any(), word("UNLISTED")),
            row("RB-30", any(), word("LOW")));
    assertThat(ask(table, 1).won()).containsExactly("RB-30");
  }

  @Test
  void aggregates_leave_blanks_out_and_count_keeps_them() {
    assertThat(answer(HitPolicy.COLLECT_SUM)).isEqualTo(whole(7));
    assertThat(answer(HitPolicy.COLLECT_MIN)).isEqualTo(whole(2));
    assertThat(answer(HitPolicy.COLLECT_MAX)).isEqualTo(whole(5));
    assertThat(answer(HitPolicy.COLLECT_COUNT)).isEqualTo(whole(3));
  }

  @Test
  void a_sum_beyond_a_whole_number_is_a_conflict_and_never_wraps() {
    var table =
        HandTables.table(
            HitPolicy.COLLECT_SUM,
            HandTables.column(WHOLE),
            WHOLE,
            List.of(),
            row("RB-10", any(), whole(Long.MAX_VALUE)),
            row("RB-20", any(), whole(1)));
    assertThat(ask(table, 1).kind()).isEqualTo(Kind.CONFLICT);
  }

  @Test
  void nothing_that_fits_is_no_match_but_a_count_of_zero_is_an_answer() {
    for (var policy : HitPolicy.values()) {
      boolean counts = policy == HitPolicy.COLLECT_COUNT;
      var outcome = ask(words(policy), 100);
      assertThat(outcome.kind()).isEqualTo(counts ? Kind.DECIDED : Kind.NO_MATCH);
      assertThat(outcome.results()).isEqualTo(counts ? List.of(List.of(whole(0))) : List.of());
    }
  }

  @Test
  void nothing_that_fits_takes_the_default_where_there_is_one() {
    for (var policy : HitPolicy.values()) {
      var outcome = ask(HandTables.withOtherwise(words(policy), word("MANUAL")), 100);
      assertThat(outcome.kind()).isEqualTo(Kind.DEFAULTED);
      assertThat(outcome.won()).isEmpty();
      assertThat(outcome.results()).isEqualTo(List.of(List.of(word("MANUAL"))));
    }
  }

  @Test
  void unique_is_a_conflict_even_where_both_rows_say_the_same() {
    var outcome = ask(both(HitPolicy.UNIQUE, word("HIGH"), word("HIGH")), 1);
    assertThat(outcome.kind()).isEqualTo(Kind.CONFLICT);
  }

  @Test
  void any_compares_blank_results_like_all_others() {
    assertThat(ask(both(HitPolicy.ANY, null, null), 1).kind()).isEqualTo(Kind.DECIDED);
    assertThat(ask(both(HitPolicy.ANY, word("HIGH"), null), 1).kind()).isEqualTo(Kind.CONFLICT);
  }

  @Test
  void the_upper_of_two_rows_of_one_priority_answers() {
    var table = both(HitPolicy.PRIORITY, word("HIGH"), word("HIGH"));
    assertThat(ask(table, 1).won()).containsExactly("RB-10");
  }

  @Test
  void a_first_row_answers_with_a_blank_result_rather_than_not_at_all() {
    var outcome = ask(both(HitPolicy.FIRST, null, word("HIGH")), 1);
    assertThat(outcome.won()).containsExactly("RB-10");
    assertThat(outcome.results().get(0)).containsOnlyNulls();
  }

  @Test
  void what_is_collected_twice_stands_there_twice_and_counts_twice() {
    var collected = ask(both(HitPolicy.COLLECT, word("HIGH"), word("HIGH")), 1);
    assertThat(collected.results()).hasSize(2);
    var counted = ask(both(HitPolicy.COLLECT_COUNT, word("HIGH"), word("HIGH")), 1);
    assertThat(counted.results()).isEqualTo(List.of(List.of(whole(2))));
  }

  @Test
  void output_order_keeps_the_rows_of_one_value_in_their_order_and_blanks_last() {
    var table =
        HandTables.table(
            HitPolicy.OUTPUT_ORDER,
            HandTables.column(WHOLE),
            WORD,
            HIGH_FIRST,
            row("RB-10", any(), null),
            row("RB-20", any(), word("LOW")),
            row("RB-30", any(), word("HIGH")),
            row("RB-40", any(), word("LOW")));
    assertThat(ask(table, 1).won()).containsExactly("RB-30", "RB-20", "RB-40", "RB-10");
  }

  @Test
  void an_aggregate_of_nothing_but_blanks_is_an_answer_without_a_value() {
    for (var policy :
        List.of(HitPolicy.COLLECT_SUM, HitPolicy.COLLECT_MIN, HitPolicy.COLLECT_MAX)) {
      var outcome = ask(both(policy, null, null), 1);
      assertThat(outcome.kind()).isEqualTo(Kind.DECIDED);
      assertThat(outcome.results().get(0)).containsOnlyNulls();
      assertThat(outcome.won()).isEmpty();
    }
  }

  @Test
  void every_row_of_the_smallest_or_largest_value_stands_behind_it() {
    for (var policy : List.of(HitPolicy.COLLECT_MIN, HitPolicy.COLLECT_MAX)) {
      assertThat(ask(both(policy, whole(5), whole(5)), 1).won()).containsExactly("RB-10", "RB-20");
    }
  }

  /** Two rows that always fit. */
  private static Table both(HitPolicy policy, @Nullable Value upper, @Nullable Value lower) {
    boolean numbers = policy.aggregated() && policy != HitPolicy.COLLECT_COUNT;
    return HandTables.table(
        policy,
        HandTables.column(WHOLE),
        numbers ? WHOLE : WORD,
        numbers ? List.of() : HIGH_FIRST,
        row("RB-10", any(), upper),
        row("RB-20", any(), lower));
  }

  private static Table words(HitPolicy policy) {
    return HandTables.table(
        policy,
        HandTables.column(WHOLE),
        WORD,
        HIGH_FIRST,
        row("RB-10", less(5), word("LOW")),
        row("RB-20", less(10), word("HIGH")),
        row("RB-30", less(20), word("HIGH")));
  }

  private static Object answer(HitPolicy policy) {
    var table =
        HandTables.table(
            policy,
            HandTables.column(WHOLE),
            WHOLE,
            List.of(),
            row("RB-10", any(), whole(5)),
            row("RB-20", any(), null),
            row("RB-30", any(), whole(2)));
    return ask(table, 1).results().get(0).get(0);
  }

  private static Outcome ask(Table table, long value) {
    var naive = NaiveEvaluator.evaluate(table, column -> whole(value));
    try (var compiled = new TableCompiler().compile(table, "hand")) {
      assertThat(compiled.evaluate(column -> whole(value))).isEqualTo(naive);
    }
    return naive;
  }
}
