package io.proofdesk.rules.verify;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.source.Constraint;
import io.proofdesk.rules.source.Step;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.verify.Logic.Verdict;
import io.proofdesk.rules.vocabulary.FactCatalogue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Proves over every input of a profile, through all its tables, that no invariant can break, and
 * that what each table answers can really come up. One call, one thread.
 */
final class ChainProof {
  private static final String INVARIANTS = "Broken";

  private final String profile;
  private final List<Step> steps;
  private final Set<String> knownUnreachable;
  private final Logic logic;
  private final Chain chain;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Counterexample> counterexamples = new ArrayList<>();
  private final Reached reached;
  private int proved;

  /**
   * A proof.
   *
   * @param steps tables and derived columns in the order of asking
   * @param knownUnreachable rows that cannot answer whatever earlier tables say
   * @param tried cases that reached rules of other profiles; gets those that reach more here
   * @param timeUp once it says so, nothing is decided any more
   */
  ChainProof(
      String profile,
      List<Step> steps,
      Collection<Constraint> constraints,
      Set<String> knownUnreachable,
      List<Example> tried,
      BooleanSupplier timeUp) {
    this.profile = profile;
    this.steps = steps;
    this.knownUnreachable = knownUnreachable;
    this.logic = new Logic(timeUp);
    this.chain = Chain.of(steps, constraints, logic);
    this.reached = new Reached(chain, steps, constraints, tried, logic);
  }

  /**
   * What was found.
   *
   * @param proved how many rows of invariants can never match
   */
  record Result(List<Finding> findings, List<Counterexample> counterexamples, int proved) {}

  Result prove(Consumer<String> progress) {
    var possible = logic.ask();
    if (possible == Verdict.IMPOSSIBLE) {
      findings.add(
          Finding.error(
              "verify.constraints",
              "vocabulary Constraints",
              null,
              "constraints that at least one case satisfies; these exclude every case",
              "correct or delete one of them"));
      return result();
    }
    reached.tryAll();
    for (var table : chain.tables().values()) {
      boolean invariants = isInvariants(table.table());
      progress.accept(
          profile + ": " + (invariants ? "proving " : "following ") + table.table().id());
      for (int row = 0; row < table.table().rows().size(); row++) {
        if (invariants) {
          prove(table, row);
        } else {
          reach(table, row);
        }
      }
    }
    return result();
  }

  static boolean isInvariants(Table table) {
    return table.outputs().stream()
        .anyMatch(output -> output.column().heading().equals(INVARIANTS));
  }

  private Result result() {
    return new Result(List.copyOf(findings), List.copyOf(counterexamples), proved);
  }

  private void prove(EncodedTable table, int index) {
    int violated = table.fits().get(index);
    var row = table.table().rows().get(index);
    var verdict = logic.ask(violated);
    if (verdict == Verdict.IMPOSSIBLE) {
      proved++;
      return;
    }
    var led = verdict == Verdict.POSSIBLE ? smallest(violated) : null;
    var walked = led == null ? Map.<String, List<String>>of() : Reached.walk(steps, led);
    boolean real = walked.getOrDefault(table.table().id(), List.of()).contains(row.id());
    if (led == null || !real) {
      findings.add(
          Finding.error(
              "verify.undecided",
              Overlaps.place(row),
              row.id(),
              "a proof within the limit for profile " + profile,
              "simplify the columns it reads"
                  + (chain.guessed().isEmpty()
                      ? ""
                      : "; these are not followed: " + String.join(", ", chain.guessed()))));
      return;
    }
    walked.remove(table.table().id());
    var rows = new ArrayList<String>();
    walked.forEach((id, won) -> rows.add(id + ": " + String.join(", ", won)));
    counterexamples.add(new Counterexample(profile, row.id(), Overlaps.place(row), led, rows));
    findings.add(
        Finding.error(
            "verify.invariant",
            Overlaps.place(row),
            row.id(),
            "an invariant that no input breaks; this one does in profile "
                + profile
                + ": "
                + led.sentence()
                + "; it led through "
                + String.join("; ", rows),
            "correct one of these rules, or say in the sheet Constraints why no case is like this"));
  }

  /**
   * The same violation with as many facts absent as one walk over them leaves; those that every
   * case has are given where they can be.
   */
  private Example smallest(int violated) {
    var known = FactCatalogue.alwaysKnown();
    var assumed = new ArrayList<Integer>(List.of(violated));
    for (var slot : chain.facts()) {
      assumed.add(known.contains(slot.column().id()) ? -slot.absent() : slot.absent());
      if (logic.ask(assumed) != Verdict.POSSIBLE) {
        assumed.remove(assumed.size() - 1);
      }
    }
    for (var slot : chain.facts()) {
      if (slot instanceof Slot.Many many) {
        for (int in : many.words().values()) {
          assumed.add(-in);
          if (logic.ask(assumed) != Verdict.POSSIBLE) {
            assumed.remove(assumed.size() - 1);
          }
        }
      }
    }
    logic.ask(assumed);
    return Example.read(chain.facts(), logic);
  }

  private void reach(EncodedTable table, int index) {
    var row = table.table().rows().get(index);
    if (knownUnreachable.contains(row.id()) || reached.has(table, index)) {
      return;
    }
    var verdict = Verdict.IMPOSSIBLE;
    for (var rivals : Rivals.of(table.table(), index)) {
      verdict = logic.ask(table.way(index, rivals));
      if (verdict != Verdict.IMPOSSIBLE) {
        break;
      }
    }
    if (verdict == Verdict.POSSIBLE) {
      reached.remember();
      return;
    }
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
  }
}
