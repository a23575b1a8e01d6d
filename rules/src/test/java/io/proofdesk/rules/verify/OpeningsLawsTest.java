package io.proofdesk.rules.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.Facts;
import io.proofdesk.rules.table.HitPolicy;
import io.proofdesk.rules.table.NaiveEvaluator;
import io.proofdesk.rules.table.Outcome;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.UnaryTests;
import io.proofdesk.rules.table.Value;
import io.proofdesk.rules.workbook.CellParser;
import io.proofdesk.rules.workbook.Findings;
import io.proofdesk.rules.workbook.Limits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;

@SuppressWarnings("NullAway") // loses sight of absent values inside lists of compiled classes
class OpeningsLawsTest {

  @Property(shrinking = ShrinkingMode.OFF, tries = 400)
  void a_value_is_named_exactly_when_the_row_answers_with_it(
      @ForAll long seed, @ForAll HitPolicy policy, @ForAll boolean sets) {
    var table = new SmallTables(seed).table(policy, sets, false);
    everyBeaten(
        table,
        (had, row) -> {
          var openings = Openings.of(table, had, row);
          boolean alone = openings.stream().allMatch(it -> it.columns().size() == 1);
          for (int column = 0; column < had.size(); column++) {
            int asked = column;
            var said =
                openings.stream()
                    .filter(it -> alone && it.columns().get(0).column() == asked)
                    .map(it -> it.columns().get(0).values())
                    .toList();
            for (var value : near(table.inputs().get(column), had.get(column))) {
              boolean named =
                  said.stream().anyMatch(it -> asks(it, table.inputs().get(asked), value));
              if (named || isSensible(table.inputs().get(column), value)) {
                assertThat(named)
                    .as("%s of %s: %s at %s", row, table, said, value)
                    .isEqualTo(answers(table, with(had, Map.of(column, wrapped(value))), row));
              }
            }
          }
        });
  }

  @Property(shrinking = ShrinkingMode.OFF, tries = 150)
  void two_values_are_named_exactly_when_no_one_does_and_some_two_do(
      @ForAll long seed, @ForAll HitPolicy policy) {
    var table = new SmallTables(seed).table(policy, false, true);
    everyBeaten(
        table,
        (had, row) -> {
          var openings = Openings.of(table, had, row);
          for (var opening : openings) {
            assertThat(answersWith(table, had, row, opening)).as("%s", opening).isTrue();
          }
          boolean two = openings.stream().anyMatch(it -> it.columns().size() == 2);
          boolean none = openings.isEmpty();
          if (two || none) {
            assertThat(twoOpen(table, had, row))
                .as("%s of %s at %s", row, table, had)
                .isEqualTo(two);
          }
        });
  }

  /** Every value of the columns it names, together, lets the row answer. */
  private static boolean answersWith(
      Table table, List<@Nullable Value> had, int row, Openings.Opening opening) {
    var changed = List.of(had);
    for (var shift : opening.columns()) {
      var column = table.inputs().get(shift.column());
      var longer = new ArrayList<List<@Nullable Value>>();
      for (var values : changed) {
        for (var value : SmallTables.values(column.type())) {
          if (asks(shift.values(), column, value)) {
            longer.add(with(values, Map.of(shift.column(), wrapped(value))));
          }
        }
      }
      changed = longer;
    }
    for (var values : changed) {
      if (!answers(table, values, row)) {
        return false;
      }
    }
    return !changed.isEmpty();
  }

  private static boolean twoOpen(Table table, List<@Nullable Value> had, int row) {
    for (int one = 0; one < had.size(); one++) {
      for (int other = one + 1; other < had.size(); other++) {
        for (var first : SmallTables.values(table.inputs().get(one).type())) {
          for (var second : SmallTables.values(table.inputs().get(other).type())) {
            if (isSensible(table.inputs().get(one), first)
                && isSensible(table.inputs().get(other), second)
                && answers(
                    table, with(had, Map.of(one, wrapped(first), other, wrapped(second))), row)) {
              return true;
            }
          }
        }
      }
    }
    return false;
  }

  /** No share below nothing is offered. */
  private static boolean isSensible(Column column, @Nullable Value value) {
    return !(column.type() instanceof ColumnType.Decimal)
        || !(value instanceof Value.Decimal decimal)
        || decimal.amount().signum() >= 0;
  }

  private static void everyBeaten(Table table, Check check) {
    for (var input : SmallTables.inputs(table.inputs())) {
      var outcome = NaiveEvaluator.evaluate(table, input);
      if (outcome.kind() == Outcome.Kind.DECIDED || outcome.kind() == Outcome.Kind.CONFLICT) {
        List<@Nullable Value> had = new ArrayList<>();
        table.inputs().forEach(column -> had.add(input.valueOf(column)));
        IntStream.range(0, table.rows().size())
            .filter(it -> outcome.matched().contains(table.rows().get(it).id()))
            .filter(it -> !outcome.won().contains(table.rows().get(it).id()))
            .forEach(it -> check.of(had, it));
      }
    }
  }

  /**
   * All values of a column of one value; of a set those that differ by a word, and the empty one.
   */
  private static List<@Nullable Value> near(Column column, @Nullable Value had) {
    var all = SmallTables.values(column.type());
    if (!(column.type() instanceof ColumnType.Words)) {
      return all;
    }
    var now = had instanceof Value.Words words ? words.ids() : new TreeSet<String>();
    return all.stream().filter(it -> it == null || isNear(now, (Value.Words) it)).toList();
  }

  private static boolean isNear(java.util.SortedSet<String> now, Value.Words value) {
    long differing =
        Stream.of("A", "B", "C").filter(it -> now.contains(it) != value.ids().contains(it)).count();
    return differing == 1 || (value.ids().isEmpty() && now.size() < 2);
  }

  private interface Check {
    void of(List<@Nullable Value> had, int row);
  }

  private record Wrapped(@Nullable Value value) {}

  private static Wrapped wrapped(@Nullable Value value) {
    return new Wrapped(value);
  }

  private static List<@Nullable Value> with(
      List<@Nullable Value> had, Map<Integer, Wrapped> changes) {
    List<@Nullable Value> changed = new ArrayList<>(had);
    changes.forEach((column, value) -> changed.set(column, value.value()));
    return changed;
  }

  private static boolean answers(Table table, List<@Nullable Value> values, int row) {
    var facts = new HashMap<String, Value>();
    for (int i = 0; i < values.size(); i++) {
      var value = values.get(i);
      if (value != null) {
        facts.put(table.inputs().get(i).id(), value);
      }
    }
    Facts input = column -> facts.get(column.id());
    return NaiveEvaluator.evaluate(table, input).won().contains(table.rows().get(row).id());
  }

  private static boolean asks(String cell, Column column, @Nullable Value value) {
    return Stream.of(cell.split(" or ", -1))
        .anyMatch(
            part -> {
              var findings = new Findings();
              var test = new CellParser(Limits.none(), findings).test(part, column, "here");
              assertThat(findings.all()).as(part).isEmpty();
              return UnaryTests.holds(Objects.requireNonNull(test), value);
            });
  }
}
