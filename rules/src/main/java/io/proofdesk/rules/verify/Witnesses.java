package io.proofdesk.rules.verify;

import io.proofdesk.rules.table.CellTest;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.Facts;
import io.proofdesk.rules.table.HitPolicy;
import io.proofdesk.rules.table.NaiveEvaluator;
import io.proofdesk.rules.table.Outcome;
import io.proofdesk.rules.table.Row;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.UnaryTests;
import io.proofdesk.rules.table.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Inputs tried at random, always the same ones: one that works settles a question without any
 * proof. One call, one thread.
 */
final class Witnesses {
  private static final int TRIES = 12;
  private static final int TRIES_FOR_A_GAP = 100;

  private final Table table;
  private final Scales scales;
  private final Random random = new Random(20_000);

  Witnesses(Table table, Scales scales) {
    this.table = table;
    this.scales = scales;
  }

  /**
   * Whether an input was found that a row answers.
   *
   * @param rivals every row that might keep it out
   */
  boolean find(int row, List<Integer> rivals) {
    if (table.hitPolicy() == HitPolicy.COLLECT_MIN
        || table.hitPolicy() == HitPolicy.COLLECT_MAX
        || table.hitPolicy() == HitPolicy.COLLECT_SUM) {
      return false;
    }
    for (int i = 0; i < TRIES; i++) {
      var input = input(table.rows().get(row));
      if (input != null
          && rivals.stream().noneMatch(rival -> fits(table.rows().get(rival), input))) {
        return true;
      }
    }
    return false;
  }

  /** An input that no row answers though one should; null when none was found. */
  @Nullable Example unanswered() {
    if (table.otherwise() != null || !table.hitPolicy().single()) {
      return null;
    }
    for (int i = 0; i < TRIES_FOR_A_GAP; i++) {
      var input = input(null);
      if (input != null && table.rows().stream().noneMatch(row -> fits(row, input))) {
        return input;
      }
    }
    return null;
  }

  /** Whether two inputs were found that differ in one column and in their answers. */
  boolean tellsApart(int column) {
    var asked = table.inputs().get(column);
    var asking =
        table.rows().stream()
            .filter(row -> !(row.conditions().get(column).test() instanceof CellTest.Any))
            .limit(TRIES)
            .toList();
    for (var row : asking) {
      var input = input(row);
      var others = scales.of(asked).regions();
      if (input == null) {
        continue;
      }
      var values = new LinkedHashMap<>(input.values());
      values.remove(asked);
      if (differ(input, new Example(values))) {
        return true;
      }
      for (int i = 0; i < TRIES && !others.isEmpty(); i++) {
        values.put(asked, any(others));
        if (differ(input, new Example(values))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean differ(Example one, Example other) {
    if (!isPossible(other)) {
      return false;
    }
    var before = NaiveEvaluator.evaluate(table, one);
    var after = NaiveEvaluator.evaluate(table, other);
    return table.hitPolicy().single()
        ? !before.results().equals(after.results())
            && before.kind() != Outcome.Kind.CONFLICT
            && after.kind() != Outcome.Kind.CONFLICT
        : !before.matched().equals(after.matched());
  }

  private boolean fits(Row row, Facts input) {
    for (int i = 0; i < table.inputs().size(); i++) {
      var test = row.conditions().get(i).test();
      if (!(test instanceof CellTest.Any)
          && !UnaryTests.holds(test, input.valueOf(table.inputs().get(i)))) {
        return false;
      }
    }
    return true;
  }

  /** An input on which the table is asked and, if one is given, a row fits; null if it failed. */
  private @Nullable Example input(@Nullable Row row) {
    var tests = new HashMap<String, List<CellTest>>();
    var gate = table.appliesWhen();
    if (gate != null) {
      ask(gate.column(), gate.test(), tests);
    }
    for (int i = 0; row != null && i < table.inputs().size(); i++) {
      ask(table.inputs().get(i), row.conditions().get(i).test(), tests);
    }
    var values = new LinkedHashMap<Column, Value>();
    for (var scale : scales.all()) {
      var asked = tests.getOrDefault(scale.column().id(), List.of());
      var value = value(scale, asked);
      if (!asked.stream().allMatch(test -> UnaryTests.holds(test, value))) {
        return null;
      }
      if (value != null) {
        values.put(scale.column(), value);
      }
    }
    var input = new Example(values);
    return isPossible(input) ? input : null;
  }

  private static void ask(Column column, CellTest test, Map<String, List<CellTest>> tests) {
    tests.computeIfAbsent(column.id(), id -> new ArrayList<>()).add(test);
  }

  /** Some value that all cells pass, if a few tries find one. */
  private @Nullable Value value(Scale scale, List<CellTest> asked) {
    if (asked.isEmpty() || scale.regions().isEmpty()) {
      return scale.regions().isEmpty() ? null : any(scale.regions());
    }
    var passed = scale.passed(asked.get(asked.size() - 1));
    int last = scale.regions().size() - 1;
    int from = Math.min(last, passed.from());
    int to = Math.max(from, Math.min(last, passed.to()));
    for (int i = 0; i <= TRIES; i++) {
      var value = scale.regions().get(from + random.nextInt(to - from + 1)).sample();
      if (asked.stream().allMatch(test -> UnaryTests.holds(test, value))) {
        return value;
      }
    }
    for (int i = from; i <= to && to - from < 2 * TRIES * TRIES; i++) {
      var value = scale.regions().get(i).sample();
      if (asked.stream().allMatch(test -> UnaryTests.holds(test, value))) {
        return value;
      }
    }
    return null;
  }

  private Value any(List<Region> regions) {
    return regions.get(random.nextInt(regions.size())).sample();
  }

  private boolean isPossible(Facts input) {
    return scales.constraints().stream()
        .allMatch(
            one ->
                !UnaryTests.holds(one.given(), input.valueOf(one.when()))
                    || UnaryTests.holds(one.holds(), input.valueOf(one.then())));
  }
}
