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
