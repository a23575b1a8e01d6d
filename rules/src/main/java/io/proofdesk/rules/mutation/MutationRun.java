package io.proofdesk.rules.mutation;

import io.proofdesk.rules.settling.Desk;
import io.proofdesk.rules.table.Facts;
import io.proofdesk.rules.table.NaiveEvaluator;
import io.proofdesk.rules.table.Outcome;
import io.proofdesk.rules.table.Settling;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.UnaryTests;
import io.proofdesk.rules.trace.Asked;
import io.proofdesk.rules.trace.Sheet;
import io.proofdesk.rules.trace.Specimen;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds every mutant of one sheet against the fixtures that reach it. What the tables were asked is
 * known already, so most mutants cost a look at one row; only where an answer changes is the
 * fixture decided again. One call, one thread.
 */
final class MutationRun {
  private static final int MOST_SEEN = 3;

  private final Sheet sheet;
  private final List<Reaching> reaching = new ArrayList<>();
  private final Map<Changed, Boolean> known = new HashMap<>();

  /** A fixture and what it asked of the table; a map may have been asked more than once. */
  private record Reaching(
      Specimen specimen, Table table, List<Asked> asked, List<Object> answers) {}

  /** An answer in place of another. */
  private record Changed(String specimen, List<Object> answers) {}

  /** Whom a mutant met. */
  record Met(@Nullable String killer, List<String> seen) {}

  MutationRun(Sheet sheet, List<Specimen> specimens) {
    this.sheet = sheet;
    for (var specimen : specimens) {
      var table = sheet.tables().get(specimen.profile());
      if (table != null) {
        var asked =
            specimen.asked().stream().filter(it -> it.table().id().equals(table.id())).toList();
        if (!asked.isEmpty()) {
          var answers = asked.stream().<Object>map(it -> key(it.table(), it.outcome())).toList();
          reaching.add(new Reaching(specimen, table, asked, answers));
        }
      }
    }
  }

  /** Whom a slip met; the mutant by profile. */
  Met meet(Map<String, Mutant> mutants) {
    var changedTables = new HashMap<String, Table>();
    var settlings = new HashMap<String, Settling>();
    var seen = new ArrayList<String>();
    for (int i = 0; i < reaching.size(); i++) {
      var one = reaching.get(i);
      var profile = one.specimen().profile();
      var mutant = mutants.get(profile);
      if (mutant == null || one.asked().stream().noneMatch(asked -> touches(asked, mutant))) {
        continue;
      }
      boolean answered = false;
      var answers = new ArrayList<Object>();
      var outcomes = new ArrayList<Outcome>();
      for (var asked : one.asked()) {
        if (touches(asked, mutant)) {
          var table = changedTables.computeIfAbsent(profile, it -> mutant.of(one.table()));
          var settling =
              settlings.computeIfAbsent(
                  profile, it -> new Settling(settled(mutant, one.table(), table)));
          var outcome = settling.settle(fitting(asked, mutant));
          answered |= !outcome.results().equals(asked.outcome().results());
          answers.add(key(table, outcome));
          outcomes.add(outcome);
        } else {
          answers.add(key(asked.table(), asked.outcome()));
          outcomes.add(asked.outcome());
        }
      }
      if (!answers.equals(one.answers())) {
        if (!holds(one, answers, outcomes, changedTables.getOrDefault(profile, one.table()))) {
          // who notices one slip often notices the next
          reaching.add(0, reaching.remove(i));
          return new Met(one.specimen().name(), List.of());
        }
        if (answered && seen.size() < MOST_SEEN) {
          seen.add(one.specimen().name());
        }
      }
    }
    return new Met(null, seen);
  }

  private boolean holds(Reaching one, List<Object> answers, List<Outcome> outcomes, Table changed) {
    return known.computeIfAbsent(
        new Changed(one.specimen().name(), answers),
        it ->
            one.specimen()
                .holdsWith(changed.id(), facts -> answer(one.asked(), outcomes, changed, facts)));
  }

  /** What is asked as before is worked out already; a new question is answered row by row. */
  private static Outcome answer(
      List<Asked> asked, List<Outcome> outcomes, Table changed, Facts facts) {
    for (int i = 0; i < asked.size(); i++) {
      if (asked.get(i).isAsked(facts)) {
        return outcomes.get(i);
      }
    }
    return NaiveEvaluator.evaluate(changed, facts);
  }

  /** A row that is gone keeps its place while settling, so that indexes stay what they are. */
  private static Table settled(Mutant mutant, Table before, Table after) {
    return mutant.kind() == Mutant.Kind.DROPPED ? before : after;
  }

  private static boolean touches(Asked asked, Mutant mutant) {
    int row = mutant.row();
    if (mutant.change() instanceof Mutant.NewCell cell) {
      return asked.holdsBeside(row, mutant.column())
          && UnaryTests.holds(cell.test(), asked.input(mutant.column()))
              != (asked.failures(row) == 0);
    }
    return asked.failures(row) == 0
        && (mutant.kind() != Mutant.Kind.SWAPPED || asked.failures(row + 1) == 0);
  }

  private static java.util.BitSet fitting(Asked asked, Mutant mutant) {
    var fitting = asked.fitting();
    if (mutant.change() instanceof Mutant.NewCell) {
      fitting.flip(mutant.row());
    } else if (mutant.kind() == Mutant.Kind.DROPPED) {
      fitting.clear(mutant.row());
    }
    return fitting;
  }

  /** What a decision can see of an outcome. */
  private static List<Object> key(Table table, Outcome outcome) {
    return Desk.showsRowsThatLost(table)
        ? List.of(outcome.kind(), outcome.won(), outcome.results(), outcome.matched())
        : List.of(outcome.kind(), outcome.won(), outcome.results());
  }
}
