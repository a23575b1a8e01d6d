package io.proofdesk.rules.verify;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.source.Constraint;
import io.proofdesk.rules.source.Hash;
import io.proofdesk.rules.source.Step;
import io.proofdesk.rules.table.Row;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.verify.Logic.Verdict;
import io.proofdesk.rules.vocabulary.FactCatalogue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Proves over every input of a profile, through all its tables, that no invariant can break, and
 * that what each table answers can really come up. One call, one thread.
 */
final class ChainProof {
  private static final String INVARIANTS = "Broken";

  private final String profile;
  private final List<Step> steps;
  private final Collection<Constraint> constraints;
  private final Set<String> knownUnreachable;
  private final ProofMemory memory;
  private final BooleanSupplier timeUp;
  private final ConeKeys keys;
  private final Usual usual;

  /** What no case can change, as text. */
  private final String always;

  private final List<Finding> findings = new ArrayList<>();
  private final List<Counterexample> counterexamples = new ArrayList<>();
  private int proved;

  /**
   * A proof.
   *
   * @param steps tables and derived columns in the order of asking
   * @param knownUnreachable rows that cannot answer whatever earlier tables say
   * @param memory what earlier proofs found out; gets what this one does
   * @param timeUp once it says so, nothing is decided any more
   */
  ChainProof(
      String profile,
      List<Step> steps,
      Collection<Constraint> constraints,
      Set<String> knownUnreachable,
      ProofMemory memory,
      BooleanSupplier timeUp) {
    this(
        profile,
        steps,
        constraints,
        knownUnreachable,
        memory,
        timeUp,
        new ConeKeys(steps, constraints),
        Usual.NOTHING);
  }

  /**
   * The same with names for its questions that somebody else needs, too.
   *
   * @param keys names for questions about these steps under these constraints
   * @param usual what no case of the profile can change: an invariant is asked only of cases like
   *     that, and a case that breaks one is told without it
   */
  ChainProof(
      String profile,
      List<Step> steps,
      Collection<Constraint> constraints,
      Set<String> knownUnreachable,
      ProofMemory memory,
      BooleanSupplier timeUp,
      ConeKeys keys,
      Usual usual) {
    this.profile = profile;
    this.steps = steps;
    this.constraints = constraints;
    this.knownUnreachable = knownUnreachable;
    this.memory = memory;
    this.timeUp = timeUp;
    this.keys = keys;
    this.usual = usual;
    this.always = usual.always().isEmpty() ? "" : usual.always().toString();
  }

  /**
   * What was found.
   *
   * @param proved how many rows of invariants can never match
   */
  record Result(List<Finding> findings, List<Counterexample> counterexamples, int proved) {}

  Result prove(Consumer<String> progress) {
    var open = new ArrayList<Step.Ask>();
    for (var step : steps) {
      if (step instanceof Step.Ask ask) {
        if (TableCheck.isLarge(ask.table())) {
          notFollowed(ask);
        } else if (!isSettled(ask)) {
          open.add(ask);
        }
      }
    }
    if (!open.isEmpty()) {
      prove(open, progress);
    }
    return new Result(List.copyOf(findings), List.copyOf(counterexamples), proved);
  }

  private @Nullable Chain chain(Logic logic) {
    try {
      return Chain.of(steps, constraints, usual.always(), logic);
    } catch (Logic.TimeUp noTime) {
      return null;
    }
  }

  /** Without time even to write the tables out, what was not proved before is not proved. */
  private void notInTime(Step.Ask ask) {
    for (var row : ask.table().rows()) {
      if (memory.isSettled(fits(ask, row))) {
        proved++;
      } else {
        findings.add(notProved(row, ""));
      }
    }
  }

  private Finding notProved(Row row, String notFollowed) {
    return Finding.error(
        Verification.UNDECIDED,
        Overlaps.place(row),
        row.id(),
        "a proof within the limit for profile " + profile,
        "simplify the columns it reads" + notFollowed);
  }

  /** Whether nothing is left to ask of a table, because nothing that leads to it has changed. */
  private boolean isSettled(Step.Ask ask) {
    if (!isInvariants(ask.table())) {
      return memory.isSettled(keys.reached(ask));
    }
    var settled =
        ask.table().rows().stream().filter(row -> memory.isSettled(fits(ask, row))).count();
    boolean all = settled == ask.table().rows().size();
    proved += all ? (int) settled : 0;
    return all;
  }

  private void prove(List<Step.Ask> open, Consumer<String> progress) {
    var logic = new Logic(timeUp);
    var chain = chain(logic);
    if (chain == null) {
      open.stream().filter(ask -> isInvariants(ask.table())).forEach(this::notInTime);
      return;
    }
    if (logic.ask() == Verdict.IMPOSSIBLE) {
      findings.add(
          Finding.error(
              "verify.constraints",
              "vocabulary Constraints",
              null,
              "constraints that at least one case satisfies; these exclude every case",
              "correct or delete one of them"));
      return;
    }
    var reached = new Reached(chain, open, logic);
    reached.tryAll(steps, constraints, memory.cases());
    int at = 0;
    for (var ask : open) {
      at++;
      var table = chain.tables().get(ask.table().id());
      if (table == null) {
        continue;
      }
      boolean invariants = isInvariants(ask.table());
      progress.accept(
          profile
              + ": "
              + (invariants ? "proving " : "following ")
              + table.id()
              + (" (" + at + " of " + open.size() + " tables)"));
      if (invariants) {
        prove(ask, table, chain, settled(chain, logic), logic);
      } else {
        reach(ask, table, reached, logic);
      }
    }
  }

  /** A table of very many rows: alone it was looked at, what leads to it is left out. */
  private void notFollowed(Step.Ask ask) {
    var filled = steps.stream().flatMap(step -> step.fills().stream()).toList();
    if (isInvariants(ask.table()) || ask.reads().stream().anyMatch(filled::contains)) {
      findings.add(
          Finding.warning(
              Verification.UNDECIDED,
              ask.table().rows().get(0).place().address(),
              ask.table().rows().size() + " rules",
              "at most "
                  + TableCheck.MOST_ROWS
                  + " rules to follow what earlier tables answer to each of them",
              "split the table by its first column with `Applies when`"));
    }
  }

  static boolean isInvariants(Table table) {
    return table.outputs().stream()
        .anyMatch(output -> output.column().heading().equals(INVARIANTS));
  }

  /** What no case can change, as one proposition. */
  private int settled(Chain chain, Logic logic) {
    var read = new TreeSet<String>();
    chain.facts().forEach(fact -> read.add(fact.column().id()));
    return logic.and(
        usual.always().stream()
            .filter(one -> read.contains(one.then().id()))
            .map(one -> chain.slot(one.then()).holds(one.holds(), logic))
            .toList());
  }

  /** The name of the question whether a row of invariants can fit. */
  private String fits(Step.Ask ask, Row row) {
    var key = keys.fits(ask, row);
    return always.isEmpty() ? key : Hash.of(key + '\n' + always);
  }

  private void prove(Step.Ask ask, EncodedTable table, Chain chain, int settled, Logic logic) {
    for (int row = 0; row < ask.table().rows().size(); row++) {
      var key = fits(ask, ask.table().rows().get(row));
      if (memory.isSettled(key)) {
        proved++;
        continue;
      }
      int fits = logic.and(table.fits().get(row), settled);
      var verdict = logic.ask(fits);
      if (verdict == Verdict.IMPOSSIBLE) {
        proved++;
        memory.settle(key);
      } else {
        broken(table, row, verdict == Verdict.POSSIBLE ? fits : null, chain, logic);
      }
    }
  }

  /**
   * An invariant that is not proved.
   *
   * @param fits the proposition that holds in the last possible world; null when time was up
   */
  private void broken(
      EncodedTable table, int index, @Nullable Integer fits, Chain chain, Logic logic) {
    var row = table.table().rows().get(index);
    var smallest = new Smallest(logic, chain.facts(), FactCatalogue.alwaysKnown());
    var led = fits == null ? null : smallest.small(fits);
    var walked = led == null ? Map.<String, List<String>>of() : new NaiveWalk(steps).of(led);
    boolean real = walked.getOrDefault(table.id(), List.of()).contains(row.id());
    if (led == null || !real) {
      findings.add(
          notProved(
              row,
              chain.guessed().isEmpty()
                  ? ""
                  : "; these are not followed: " + String.join(", ", chain.guessed())));
      return;
    }
    walked.remove(table.id());
    var rows = new ArrayList<String>();
    var needed = new Needed(table.table(), row, led).among(steps, walked);
    needed.forEach((id, won) -> rows.add(id + ": " + String.join(", ", won)));
    var told = usual.without(led);
    counterexamples.add(new Counterexample(profile, row.id(), Overlaps.place(row), told, rows));
    findings.add(
        Finding.error(
            "verify.invariant",
            Overlaps.place(row),
            row.id(),
            "an invariant that no input breaks; this one does in profile "
                + profile
                + ": "
                + told.sentence()
                + "; it led through "
                + String.join("; ", rows),
            "correct one of these rules, or say in the sheet Constraints why no case is like"
                + " this"));
  }

  private void reach(Step.Ask ask, EncodedTable table, Reached reached, Logic logic) {
    boolean all = true;
    for (int row = 0; row < ask.table().rows().size(); row++) {
      var known = knownUnreachable.contains(ask.table().rows().get(row).id());
      all &= known || reached.has(table, row) || reach(table, row, reached, logic);
    }
    if (all) {
      memory.settle(keys.reached(ask));
    }
  }

  private boolean reach(EncodedTable table, int index, Reached reached, Logic logic) {
    var verdict = Verdict.IMPOSSIBLE;
    for (var rivals : Rivals.of(table.table(), index)) {
      verdict = logic.ask(table.way(index, rivals));
      if (verdict != Verdict.IMPOSSIBLE) {
        break;
      }
    }
    if (verdict == Verdict.POSSIBLE) {
      memory.cases().add(reached.remember());
      return true;
    }
    var row = table.table().rows().get(index);
    boolean never = verdict == Verdict.IMPOSSIBLE;
    findings.add(
        Finding.warning(
            never ? "verify.never-comes-up" : "verify.undecided",
            Overlaps.place(row),
            row.id(),
            (never
                    ? "a rule that some case reaches; what earlier tables answer never leads here"
                    : "an answer within the limit whether a case reaches the rule")
                + " in profile "
                + profile,
            never ? "correct its conditions, or delete it" : "look at it by hand"));
    return false;
  }
}
