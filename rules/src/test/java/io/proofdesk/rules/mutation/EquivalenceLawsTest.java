package io.proofdesk.rules.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.rules.source.Step;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.Facts;
import io.proofdesk.rules.table.HitPolicy;
import io.proofdesk.rules.table.NaiveEvaluator;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.Value;
import io.proofdesk.rules.verify.Example;
import io.proofdesk.rules.verify.Found;
import io.proofdesk.rules.verify.Reach;
import io.proofdesk.rules.verify.SmallWorlds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

class EquivalenceLawsTest {

  @Provide
  Arbitrary<HitPolicy> policies() {
    return Arbitraries.of(
        HitPolicy.FIRST, HitPolicy.PRIORITY, HitPolicy.COLLECT, HitPolicy.RULE_ORDER);
  }

  @Property(shrinking = ShrinkingMode.OFF, tries = 150)
  void a_mutant_is_left_out_exactly_when_no_input_is_answered_otherwise(
      @ForAll long seed, @ForAll("policies") HitPolicy policy) {
    var table = SmallWorlds.table(seed, policy);
    var inputs = SmallWorlds.inputs(table);
    var mutants = Mutants.of(table);
    var cells =
        mutants.stream()
            .filter(mutant -> mutant.change() instanceof Mutant.NewCell)
            .map(
                mutant ->
                    new Reach.Cell(
                        table.inputs().get(mutant.column()),
                        ((Mutant.NewCell) mutant.change()).test()))
            .toList();
    var reach = Reach.of(List.of(new Step.Ask(table, table.id())), List.of(), cells);
    for (var mutant : mutants) {
      var changed = mutant.of(table);
      boolean differs = inputs.stream().anyMatch(input -> differs(table, changed, input));
      var found = asked(reach, table, mutant);
      assertThat(found.kind())
          .as(mutant.sentence(table))
          .isEqualTo(differs ? Found.Kind.EXAMPLE : Found.Kind.NEVER);
      var example = found.example();
      if (example != null) {
        assertThat(differs(table, changed, example)).as(mutant.sentence(table)).isTrue();
        for (var column : example.values().keySet()) {
          var fewer = new LinkedHashMap<>(example.values());
          fewer.remove(column);
          assertThat(differs(table, changed, new Example(fewer)))
              .as(mutant.sentence(table) + " without " + column.id())
              .isFalse();
        }
      }
    }
  }

  @Property(shrinking = ShrinkingMode.OFF, tries = 150)
  void a_known_case_is_offered_exactly_for_the_slips_that_answer_one_otherwise(
      @ForAll long seed, @ForAll("policies") HitPolicy policy) {
    var table = SmallWorlds.table(seed, policy);
    var inputs = SmallWorlds.inputs(table);
    var cases = new KnownCases(List.of(new Step.Ask(table, table.id())), table);
    inputs.forEach(input -> cases.add(example(table, input)));
    for (var mutant : Mutants.of(table)) {
      var changed = mutant.of(table);
      var offered = cases.changedBy(mutant);
      assertThat(offered != null)
          .as(mutant.sentence(table))
          .isEqualTo(inputs.stream().anyMatch(input -> differs(table, changed, input)));
      if (offered != null) {
        assertThat(differs(table, changed, offered)).as(mutant.sentence(table)).isTrue();
      }
    }
  }

  private static Example example(Table table, Facts input) {
    var values = new LinkedHashMap<Column, Value>();
    var columns = new ArrayList<>(table.inputs());
    var gate = table.appliesWhen();
    if (gate != null) {
      columns.add(gate.column());
    }
    for (var column : columns) {
      var value = input.valueOf(column);
      if (value != null) {
        values.put(column, value);
      }
    }
    return new Example(values);
  }

  private static Found asked(Reach reach, Table table, Mutant mutant) {
    if (mutant.change() instanceof Mutant.NewCell cell) {
      return reach.changedCell(table.id(), mutant.row(), mutant.column(), cell.test());
    }
    return switch (mutant.kind()) {
      case RESULT -> reach.changedResult(mutant.of(table), mutant.row());
      case SWAPPED -> reach.swappedRows(table.id(), mutant.row());
      default -> reach.droppedRow(table.id(), mutant.row());
    };
  }

  private static boolean differs(Table before, Table after, Facts input) {
    return !answer(before, input).equals(answer(after, input));
  }

  /** Under C the order of the rows means nothing, and twice the same says no more than once. */
  private static Object answer(Table table, Facts input) {
    var results = NaiveEvaluator.evaluate(table, input).results();
    if (table.hitPolicy() == HitPolicy.COLLECT) {
      return new HashSet<>(results);
    }
    return results;
  }
}
