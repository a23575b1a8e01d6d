package io.proofdesk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.supportcase.Dispute;
import io.proofdesk.model.supportcase.Evidence;
import io.proofdesk.model.supportcase.SupportCase;
import io.proofdesk.model.vocabulary.DisputeStage;
import io.proofdesk.model.vocabulary.EvidenceState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** A guard more never moves anything that did not move before. */
class MonotoneGuardLawTest {
  private static final DecisionEngine ENGINE = ShippedTables.shippedEngine();
  private static final List<String> TYPES =
      List.of("DAMAGE_PHOTO", "OUTER_BOX_PHOTO", "RECEIVED_ITEM_PHOTO", "SKU", "REFUND_REASON");
  private static final Set<DisputeStage> OPEN =
      Set.of(
          DisputeStage.INQUIRY,
          DisputeStage.CHARGEBACK,
          DisputeStage.PRE_ARBITRATION,
          DisputeStage.ARBITRATION);

  @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
  void a_rejection_moves_nothing_new(@ForAll long seed) {
    var facts = AnyCase.of(seed);
    var type = TYPES.get(Math.floorMod(seed, TYPES.size()));
    var evidence = new ArrayList<Evidence>(facts.evidence() == null ? List.of() : facts.evidence());
    evidence.removeIf(piece -> piece.type().equals(type));
    evidence.add(new Evidence(type, null, null, EvidenceState.REJECTED, "OPS"));
    assertThat(moves(AnyCase.with(facts, "evidence", evidence), seed))
        .isSubsetOf(moves(facts, seed));
  }

  @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
  void an_open_dispute_moves_nothing_at_all(@ForAll long seed) {
    var stage = List.copyOf(new TreeSet<>(OPEN)).get(Math.floorMod(seed, OPEN.size()));
    var facts = AnyCase.of(seed);
    var disputed =
        AnyCase.with(facts, "dispute", new Dispute("bank", "d", null, stage, null, null));
    assertThat(moves(disputed, seed)).isEmpty();
  }

  private static TreeSet<String> moves(SupportCase facts, long seed) {
    Instant asOf = AnyCase.momentOf(seed);
    return Movement.of(Movement.decide(ENGINE, facts, asOf));
  }
}
