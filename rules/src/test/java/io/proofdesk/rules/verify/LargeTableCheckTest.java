package io.proofdesk.rules.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.table.CellTest;
import io.proofdesk.rules.table.CellTest.Term;
import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.HandTables;
import io.proofdesk.rules.table.HitPolicy;
import io.proofdesk.rules.table.NaiveEvaluator;
import io.proofdesk.rules.table.Outcome;
import io.proofdesk.rules.table.Row;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

class LargeTableCheckTest {
  private static final ColumnType DAYS = new ColumnType.Whole("days");
  private static final ColumnType WORD = new ColumnType.Word("", List.of("X", "Y"));

  @Property(shrinking = ShrinkingMode.OFF, tries = 1000)
  void row_by_row_the_same_rows_are_unreachable_and_hidden_as_all_at_once(
      @ForAll long seed, @ForAll HitPolicy policy, @ForAll boolean longColumns) {
    var table = new SmallTables(seed).table(policy, true, false);
    assertThat(check(table, longColumns).unreachable().keySet())
        .isEqualTo(TableCheck.check(table, List.of(), false).unreachable().keySet());
  }

  @Property(shrinking = ShrinkingMode.OFF, tries = 1000)
  void cells_that_always_or_never_hold_are_the_same(
      @ForAll long seed, @ForAll HitPolicy policy, @ForAll boolean longColumns) {
    var table = new SmallTables(seed).table(policy, false, false);
    assertThat(cells(check(table, longColumns)))
        .isEqualTo(cells(TableCheck.check(table, List.of(), false)));
  }

  @Property(shrinking = ShrinkingMode.OFF, tries = 600)
  void an_overlap_is_reported_exactly_when_some_input_is_a_conflict(
      @ForAll long seed, @ForAll boolean unique, @ForAll boolean longColumns) {
    var table = new SmallTables(seed).table(unique ? HitPolicy.UNIQUE : HitPolicy.ANY, true, false);
    boolean conflict =
        SmallTables.inputs(table.inputs()).stream()
            .anyMatch(
                input -> NaiveEvaluator.evaluate(table, input).kind() == Outcome.Kind.CONFLICT);
    assertThat(codes(check(table, longColumns)).contains("verify.overlap")).isEqualTo(conflict);
  }

  @Property(shrinking = ShrinkingMode.OFF, tries = 600)
  void a_gap_is_real_and_one_that_is_not_found_is_undecided(
      @ForAll long seed, @ForAll HitPolicy policy) {
    var table = new SmallTables(seed).table(policy, true, true);
    boolean silent =
        policy.single()
            && SmallTables.inputs(table.inputs()).stream()
                .anyMatch(
                    input -> NaiveEvaluator.evaluate(table, input).kind() == Outcome.Kind.NO_MATCH);
    var codes = codes(check(table, false));
    if (codes.contains("verify.gap")) {
      assertThat(silent).isTrue();
    } else if (silent) {
      assertThat(codes).contains("verify.undecided");
    }
  }

  @Test
  void of_twenty_thousand_rows_the_hidden_one_is_found_and_the_cells_that_never_hold() {
    var rows = rows(20_000);
    rows.set(15_000, row(15_000, days(14_000)));
    rows.set(17_000, row(17_000, between(9, 3)));
    var lines = new AtomicInteger();
    var result =
        LargeTableCheck.check(
            HandTables.withOtherwise(table(rows), HandTables.word("X")),
            List.of(),
            () -> false,
            line -> lines.incrementAndGet());
    assertThat(result.unreachable()).containsOnlyKeys("RB-15000", "RB-17000");
    assertThat(result.unreachable().get("RB-15000")).containsExactly("RB-14000");
    assertThat(codes(result))
        .containsExactly("verify.never", "verify.unreachable", "verify.unreachable");
    assertThat(lines).hasValue(200);
  }

  @Test
  void when_time_is_up_cells_are_judged_all_the_same_and_the_rest_is_named_as_undecided() {
    var rows = rows(3_000);
    rows.set(2_500, row(2_500, between(9, 3)));
    var asked = new AtomicInteger();
    var result =
        LargeTableCheck.check(
            HandTables.withOtherwise(table(rows), HandTables.word("X")),
            List.of(),
            () -> asked.incrementAndGet() > 2_000,
            line -> {});
    assertThat(codes(result)).contains("verify.never", "verify.undecided");
    assertThat(result.findings())
        .filteredOn(one -> one.code().equals("verify.undecided"))
        .extracting(Finding::read)
        .containsExactly("1000 of 3000 rules, this one first");
  }

  private static TableCheck.Result check(Table table, boolean longColumns) {
    int few = longColumns ? 0 : Scale.FEW;
    return LargeTableCheck.check(table, List.of(), () -> false, line -> {}, few);
  }

  private static List<String> codes(TableCheck.Result result) {
    return result.findings().stream().map(Finding::code).toList();
  }

  private static List<Finding> cells(TableCheck.Result result) {
    return result.findings().stream()
        .filter(one -> one.code().equals("verify.never") || one.code().equals("verify.always"))
        .toList();
  }

  private static List<Row> rows(int count) {
    var rows = new ArrayList<Row>();
    for (int i = 0; i < count; i++) {
      rows.add(row(i, days(i)));
    }
    return rows;
  }

  private static Row row(int number, CellTest test) {
    return HandTables.row("RB-" + number, test, HandTables.word(number % 2 == 0 ? "X" : "Y"));
  }

  private static CellTest days(long days) {
    return new CellTest.OneOf(List.of(new Term.Equal(new Value.Whole(days))));
  }

  private static CellTest between(long from, long to) {
    return new CellTest.OneOf(
        List.of(new Term.Interval(new Value.Whole(from), true, new Value.Whole(to), true)));
  }

  private static Table table(List<Row> rows) {
    return HandTables.table(
        HitPolicy.FIRST, HandTables.column(DAYS), WORD, List.of(), rows.toArray(Row[]::new));
  }
}
