package io.proofdesk.rules.verify;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.source.ProfileSource;
import io.proofdesk.rules.source.RulebookSource;
import io.proofdesk.rules.source.Step;
import io.proofdesk.rules.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Checks and proves a set of workbooks, profile by profile; a table that profiles share unchanged
 * is looked at once. One call, one thread.
 */
public final class Verification {
  private final boolean advice;
  private final Consumer<String> progress;
  private final Map<String, TableCheck.Result> checked = new HashMap<>();
  private final Map<String, List<TableCheck.Result>> variants = new LinkedHashMap<>();
  private final LinkedHashSet<Finding> findings = new LinkedHashSet<>();
  private final List<Counterexample> counterexamples = new ArrayList<>();
  private int proved;

  /**
   * A verification.
   *
   * @param advice whether to recommend a stricter hit policy where it would hold
   * @param progress hears one line per step
   */
  public Verification(boolean advice, Consumer<String> progress) {
    this.advice = advice;
    this.progress = progress;
  }

  /**
   * What was found.
   *
   * @param findings errors and warnings; what is undecided is among them
   * @param counterexamples inputs on which an invariant breaks
   * @param proved how many rows of invariants, over all profiles, can never match
   */
  public record Report(List<Finding> findings, List<Counterexample> counterexamples, int proved) {
    public Report {
      findings = List.copyOf(findings);
      counterexamples = List.copyOf(counterexamples);
    }
  }

  /**
   * Looks at everything.
   *
   * @param profile the only profile to look at; null for all
   */
  public Report verify(RulebookSource source, @Nullable String profile) {
    for (var one : source.profiles()) {
      if (profile == null || profile.equals(one.profile().name())) {
        verify(one);
      }
    }
    variants.values().forEach(this::idleEverywhere);
    return new Report(List.copyOf(findings), counterexamples, proved);
  }

  /** Whether the rows of a table say what must never be, so that a good one never answers. */
  public static boolean isGuard(Table table) {
    return ChainProof.isInvariants(table);
  }

  private void verify(ProfileSource source) {
    var unreachable = new TreeSet<String>();
    for (var step : source.steps()) {
      if (step instanceof Step.Ask ask) {
        var result = check(source, ask);
        unreachable.addAll(result.unreachable().keySet());
        result.findings().stream().filter(found -> !isIdle(found)).forEach(findings::add);
      }
    }
    source.maps().forEach(map -> findings.addAll(check(source, map).findings()));
    var chain =
        new ChainProof(source.profile().name(), source.steps(), source.constraints(), unreachable)
            .prove(progress);
    findings.addAll(chain.findings());
    counterexamples.addAll(chain.counterexamples());
    proved += chain.proved();
  }

  private TableCheck.Result check(ProfileSource source, Step.Ask ask) {
    var workbook = ask.table().rows().get(0).place().workbook();
    var key = workbook + "\n" + ask.meaning();
    var known = checked.get(key);
    if (known == null) {
      progress.accept("checking " + ask.table().id());
      known =
          TableCheck.check(
              ask.table(), source.constraints(), advice && !ChainProof.isInvariants(ask.table()));
      checked.put(key, known);
      variants.computeIfAbsent(workbook, it -> new ArrayList<>()).add(known);
    }
    return known;
  }

  /** Two settings may be equal in one profile only: the column still works for the others. */
  private void idleEverywhere(List<TableCheck.Result> sameWorkbook) {
    sameWorkbook.get(0).findings().stream()
        .filter(Verification::isIdle)
        .filter(idle -> sameWorkbook.stream().allMatch(it -> it.findings().contains(idle)))
        .forEach(findings::add);
  }

  private static boolean isIdle(Finding finding) {
    return finding.code().equals(TableCheck.IDLE_COLUMN);
  }
}
