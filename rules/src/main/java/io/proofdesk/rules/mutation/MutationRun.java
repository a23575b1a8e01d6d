package io.proofdesk.rules.mutation;

import io.proofdesk.rules.settling.Desk;
import io.proofdesk.rules.table.Facts;
import io.proofdesk.rules.table.NaiveEvaluator;
import io.proofdesk.rules.table.Outcome;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.trace.Asked;
import io.proofdesk.rules.trace.Sheet;
import io.proofdesk.rules.trace.Specimen;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds every mutant of one sheet against the fixtures that reach it. What the tables were asked is
 * known already, so most mutants cost a look at one row; only where an answer changes is the
 * fixture decided again. One call, one thread.
 */
final class MutationRun {
  private static final int MOST_SEEN = 3;

  private final List<Reaching> reaching = new ArrayList<>();
  private final Map<Where, List<Reaching>> byPlace = new HashMap<>();
  private final Map<Changed, Boolean> known = new HashMap<>();
  private int noticed;

  /** A fixture and what it asked of the table; a map may have been asked more than once. */
  private static final class Reaching {
    private final int number;
    private final Specimen specimen;
    private final Table table;
    private final List<Asked> asked;
    private final List<Object> answers;
    private int lastNoticed;

    Reaching(int number, Specimen specimen, Table table, List<Asked> asked) {
      this.number = number;
      this.specimen = specimen;
      this.table = table;
      this.asked = asked;
      this.answers = asked.stream().<Object>map(it -> key(it.table(), it.outcome())).toList();
    }

    int number() {
      return number;
    }

    int lastNoticed() {
      return lastNoticed;
    }
  }

  /** A row that fits, or, with a column, one that fits but for the cell there. */
  private record Where(int row, int column) {
    static final int NONE = -1;
  }

  /** An answer in place of another. */
  private record Changed(String specimen, List<Object> answers) {}

  /** Whom a mutant met. */
  record Met(@Nullable String killer, List<String> seen) {}

  MutationRun(Sheet sheet, List<Specimen> specimens) {
    for (var specimen : specimens) {
      var table = sheet.tables().get(specimen.profile());
      if (table != null) {
        var asked =
            specimen.asked().stream().filter(it -> it.table().id().equals(table.id())).toList();
        if (!asked.isEmpty()) {
          var one = new Reaching(reaching.size(), specimen, table, asked);
          reaching.add(one);
          places(asked)
              .forEach(it -> byPlace.computeIfAbsent(it, key -> new ArrayList<>()).add(one));
        }
      }
    }
  }

  /** Where a slip can matter to a fixture; anywhere else it changes nothing. */
  private static Set<Where> places(List<Asked> asked) {
    var places = new HashSet<Where>();
    for (var one : asked) {
      for (int row = 0; row < one.table().rows().size(); row++) {
        if (one.failures(row) < 2) {
          places.add(new Where(row, one.failures(row) == 0 ? Where.NONE : one.failing(row).get(0)));
        }
      }
    }
    return places;
  }

  /** The fixtures a slip can matter to; who noticed one last often notices the next. */
  private List<Reaching> near(Mutant mutant) {
    var near = new HashSet<>(byPlace.getOrDefault(new Where(mutant.row(), Where.NONE), List.of()));
    if (mutant.change() instanceof Mutant.NewCell) {
      near.addAll(byPlace.getOrDefault(new Where(mutant.row(), mutant.column()), List.of()));
    }
    return near.stream()
        .sorted(
            Comparator.comparingInt(Reaching::lastNoticed)
                .reversed()
                .thenComparingInt(Reaching::number))
        .toList();
  }

  /** Whom a slip met; the mutant by profile. */
  Met meet(Map<String, Mutant> mutants) {
    var slippedBy = new HashMap<String, Slipped>();
    var seen = new ArrayList<String>();
    if (mutants.isEmpty()) {
      return new Met(null, seen);
    }
    for (var one : near(mutants.values().iterator().next())) {
      var profile = one.specimen.profile();
      var mutant = mutants.get(profile);
      if (mutant == null) {
        continue;
      }
      var slipped = slippedBy.computeIfAbsent(profile, it -> new Slipped(one.table, mutant));
      if (one.asked.stream().noneMatch(slipped::touches)) {
        continue;
      }
      boolean answered = false;
      var answers = new ArrayList<Object>();
      var outcomes = new ArrayList<Outcome>();
      for (var asked : one.asked) {
        if (slipped.touches(asked)) {
          var outcome = slipped.outcome(asked);
          answered |= !outcome.results().equals(asked.outcome().results());
          answers.add(key(slipped.table(), outcome));
          outcomes.add(outcome);
        } else {
          answers.add(key(asked.table(), asked.outcome()));
          outcomes.add(asked.outcome());
        }
      }
      if (!answers.equals(one.answers)) {
        if (!holds(one, answers, outcomes, slipped.table())) {
          one.lastNoticed = ++noticed;
          return new Met(one.specimen.name(), List.of());
        }
        if (answered && seen.size() < MOST_SEEN) {
          seen.add(one.specimen.name());
        }
      }
    }
    return new Met(null, seen);
  }

  private boolean holds(Reaching one, List<Object> answers, List<Outcome> outcomes, Table changed) {
    return known.computeIfAbsent(
        new Changed(one.specimen.name(), answers),
        it ->
            one.specimen.holdsWith(
                changed.id(), facts -> answer(one.asked, outcomes, changed, facts)));
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

  /** What a decision can see of an outcome. */
  private static List<Object> key(Table table, Outcome outcome) {
    return Desk.showsRowsThatLost(table)
        ? List.of(outcome.kind(), outcome.won(), outcome.results(), outcome.matched())
        : List.of(outcome.kind(), outcome.won(), outcome.results());
  }
}
