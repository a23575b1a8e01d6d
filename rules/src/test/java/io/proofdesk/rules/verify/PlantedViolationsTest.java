package io.proofdesk.rules.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.rules.source.Step;
import io.proofdesk.rules.table.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * For each shipped invariant, the tables are weakened just where it watches: a row too many, a row
 * too few, a table nobody asks. The proof has to find it, with a case that the naive evaluator
 * confirms.
 */
class PlantedViolationsTest {

  static Stream<String> invariants() {
    return Planting.invariants(Planting.PROFILE).rows().stream().map(Row::id);
  }

  @ParameterizedTest
  @MethodSource("invariants")
  void a_planted_violation_is_found_and_confirmed(String id) {
    var proof = prove(id, Planting.planted(id));
    assertThat(proof.counterexamples())
        .as(() -> proof.findings().toString())
        .extracting(Counterexample::invariant)
        .containsExactly(id);
    assertThat(proof.proved()).isZero();
  }

  /** Proves one invariant alone; whether other rows come up is no question here. */
  private static ChainProof.Result prove(String id, List<Step> steps) {
    var all = new HashSet<String>();
    var cut = new ArrayList<Step>();
    for (var step : steps) {
      if (step instanceof Step.Ask ask) {
        ask.table().rows().forEach(row -> all.add(row.id()));
        cut.add(
            Verification.isInvariants(ask.table())
                ? Planting.ask(ask.table().withRows(List.of(Planting.invariant(id))))
                : step);
      } else {
        cut.add(step);
      }
    }
    return new ChainProof(
            "planted", cut, Planting.PROFILE.constraints(), all, new ProofMemory(), () -> false)
        .prove(line -> {});
  }
}
