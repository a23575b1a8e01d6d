package io.proofdesk.rules.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.rules.source.ProfileSource;
import io.proofdesk.rules.source.Step;
import io.proofdesk.rules.table.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is proved survives random cases, walked row by row by the naive evaluator, which knows
 * nothing of proofs. {@code -Dproofdesk.randomCases=1000000} tries a million, which takes some five
 * minutes of a processor; the build tries fewer.
 */
class RandomCasesTest {
  private static final int CASES = Integer.getInteger("proofdesk.randomCases", 12_000);
  private static final long SEED = 20_261_121L;
  private static final int PLANTED_CASES = 20_000;
  private static final List<Example> STARTS = starts(Planting.PROFILE);

  static Stream<ProfileSource> profiles() {
    return Planting.PROFILES.stream();
  }

  static Stream<String> invariants() {
    return Planting.invariants(Planting.PROFILE).rows().stream().map(Row::id);
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void no_random_case_breaks_a_proved_invariant(ProfileSource profile) {
    var steps = leadingToInvariants(profile.steps());
    var cases = new RandomCases(steps, profile.constraints(), starts(profile), SEED);
    var walk = new NaiveWalk(steps);
    var answered = new HashSet<String>();
    int each = CASES / Planting.PROFILES.size();
    for (int i = 0; i < each; i++) {
      var facts = cases.next();
      var won = walk.of(facts);
      assertThat(won).as(() -> cases.described(facts).toString()).doesNotContainKey("invariants");
      won.values().forEach(answered::addAll);
    }
    // cases that all take the same few ways would say nothing
    assertThat(answered.size()).isGreaterThan(rows(steps) * 9 / 10);
  }

  @ParameterizedTest
  @MethodSource("invariants")
  void random_cases_find_a_planted_violation(String id) {
    var steps = leadingToInvariants(Planting.planted(id));
    var cases = new RandomCases(steps, Planting.PROFILE.constraints(), STARTS, SEED);
    var walk = new NaiveWalk(steps);
    for (int i = 0; i < PLANTED_CASES; i++) {
      if (walk.of(cases.next()).getOrDefault("invariants", List.of()).contains(id)) {
        return;
      }
    }
    throw new AssertionError(id + " was planted, and " + PLANTED_CASES + " cases do not show it");
  }

  /** Cases that lead to every row: what the proof found when it asked which rows come up. */
  private static List<Example> starts(ProfileSource profile) {
    var memory = new ProofMemory();
    new ChainProof("random", profile.steps(), profile.constraints(), Set.of(), memory, () -> false)
        .prove(line -> {});
    return memory.cases();
  }

  private static List<Step> leadingToInvariants(List<Step> steps) {
    var columns = new ArrayList<String>();
    for (var step : steps) {
      if (step instanceof Step.Ask ask && Verification.isInvariants(ask.table())) {
        columns.addAll(step.fills());
      }
    }
    return Cone.of(steps, Set.copyOf(columns));
  }

  private static int rows(List<Step> steps) {
    return steps.stream()
        .filter(step -> step instanceof Step.Ask)
        .map(step -> ((Step.Ask) step).table())
        .filter(table -> !Verification.isInvariants(table))
        .mapToInt(table -> table.rows().size())
        .sum();
  }
}
