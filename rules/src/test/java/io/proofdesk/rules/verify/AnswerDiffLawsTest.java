package io.proofdesk.rules.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.rules.source.Meaning;
import io.proofdesk.rules.source.Step;
import io.proofdesk.rules.table.Facts;
import io.proofdesk.rules.table.HitPolicy;
import io.proofdesk.rules.table.NaiveEvaluator;
import io.proofdesk.rules.table.Row;
import io.proofdesk.rules.table.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

class AnswerDiffLawsTest {
  private static final int ALL = 1_000;

  @Property(shrinking = ShrinkingMode.OFF, tries = 600)
  void every_way_in_which_a_table_answers_otherwise_is_told_and_no_other(
      @ForAll long seed, @ForAll HitPolicy policy) {
    var before = new SmallTables(seed).table(policy, true, true);
    var after = changed(before, new Random(seed));
    var report = diff(before, after);
    var expected = new HashSet<String>();
    var told = new HashSet<String>();
    for (var input : SmallTables.inputs(before.inputs())) {
      expected.addAll(ways(before, after, input));
    }
    report
        .changes()
        .forEach(
            change -> {
              assertReal(change, before, after);
              told.addAll(ways(before, after, change.example()));
            });
    assertThat(report.limits()).isEmpty();
    assertThat(told).isEqualTo(expected);
  }

  @Property(shrinking = ShrinkingMode.OFF, tries = 300)
  void no_smaller_input_shows_a_difference_of_single_answers(@ForAll long seed) {
    var before = new SmallTables(seed).table(HitPolicy.FIRST, true, true);
    var after = changed(before, new Random(seed));
    for (var change : diff(before, after).changes()) {
      var way = ways(before, after, change.example());
      int least =
          SmallTables.inputs(before.inputs()).stream()
              .filter(input -> ways(before, after, input).equals(way))
              .mapToInt(input -> given(before, input))
              .min()
              .orElseThrow();
      assertThat(change.example().values()).hasSize(least);
    }
  }

  @Property(tries = 100)
  void a_table_answers_like_itself(@ForAll long seed, @ForAll HitPolicy policy) {
    var table = new SmallTables(seed).table(policy, true, false);
    assertThat(diff(table, table).changes()).isEmpty();
  }

  @Test
  void the_cells_that_cause_a_difference_are_named() {
    var before = new SmallTables(7).table(HitPolicy.FIRST, false, true);
    var after = before.withRows(before.rows().subList(1, before.rows().size()));
    var changes = diff(before, after).changes();
    assertThat(changes)
        .isNotEmpty()
        .allSatisfy(
            change ->
                assertThat(change.causes())
                    .anySatisfy(
                        cause -> {
                          assertThat(cause.what()).isEqualTo(before.rows().get(0).id());
                          assertThat(cause.after()).isNull();
                        }));
  }

  @Test
  void of_a_table_of_very_many_rows_it_is_told_that_its_answers_are_not_compared() {
    var small = new SmallTables(7).table(HitPolicy.FIRST, false, true);
    var rows = new ArrayList<Row>();
    while (!TableCheck.isLarge(small.withRows(rows))) {
      rows.addAll(small.rows());
    }
    var before = small.withRows(rows);
    var after = small.withRows(rows.subList(1, rows.size()));
    assertThat(diff(before, after).limits())
        .singleElement()
        .satisfies(
            limit -> assertThat(limit).contains("`" + small.id() + "` answers otherwise is not"));
    assertThat(diff(before, small).limits())
        .anySatisfy(limit -> assertThat(limit).contains("only the cells are compared"));
    assertThat(diff(before, before).limits()).isEmpty();
  }

  private static void assertReal(AnswerChange change, Table before, Table after) {
    assertThat(ways(before, after, change.example())).isNotEmpty();
    assertThat(change.causes()).isNotEmpty();
  }

  private static AnswerDiff.Report diff(Table before, Table after) {
    return new AnswerDiff(ALL, line -> {}).compare(steps(before), steps(after));
  }

  private static List<Step> steps(Table table) {
    return List.of(new Step.Ask(table, Meaning.of(table)));
  }

  private static int given(Table table, Facts input) {
    return (int) table.inputs().stream().filter(column -> input.valueOf(column) != null).count();
  }

  /** A single answer turns as a whole; of several, each one goes or comes for itself. */
  private static Set<String> ways(Table before, Table after, Facts input) {
    var was = results(NaiveEvaluator.evaluate(before, input).results());
    var is = results(NaiveEvaluator.evaluate(after, input).results());
    var ways = new HashSet<String>();
    if (before.hitPolicy().single()) {
      if (!was.equals(is)) {
        ways.add(was + " to " + is);
      }
      return ways;
    }
    was.stream().filter(one -> !is.contains(one)).forEach(one -> ways.add("gone " + one));
    is.stream().filter(one -> !was.contains(one)).forEach(one -> ways.add("come " + one));
    var left = was.stream().filter(is::contains).distinct().toList();
    var right = is.stream().filter(was::contains).distinct().toList();
    boolean ordered =
        before.hitPolicy() == HitPolicy.RULE_ORDER || before.hitPolicy() == HitPolicy.OUTPUT_ORDER;
    if (ordered && !left.equals(right)) {
      ways.add("order");
    }
    return ways;
  }

  private static List<String> results(List<? extends List<?>> results) {
    return results.stream().map(String::valueOf).toList();
  }

  /** What people do to a table: drop, move, narrow a row, or give it another result. */
  private static Table changed(Table table, Random random) {
    var rows = new ArrayList<>(table.rows());
    switch (random.nextInt(4)) {
      case 0 -> rows.remove(random.nextInt(rows.size()));
      case 1 -> Collections.shuffle(rows, random);
      case 2 -> {
        int at = random.nextInt(rows.size());
        var other = rows.get(random.nextInt(rows.size()));
        rows.set(at, with(rows.get(at), other.conditions(), rows.get(at)));
      }
      default -> {
        int at = random.nextInt(rows.size());
        var other = rows.get(random.nextInt(rows.size()));
        rows.set(at, with(rows.get(at), rows.get(at).conditions(), other));
      }
    }
    return rows.isEmpty() ? table : table.withRows(rows);
  }

  @SuppressWarnings("NullAway") // loses sight of blank results across record constructors
  private static Row with(Row row, List<Row.Cell> conditions, Row results) {
    return new Row(row.id(), conditions, results.results(), "", "", row.place());
  }
}
