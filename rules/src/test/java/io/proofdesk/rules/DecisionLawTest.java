package io.proofdesk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.decision.Decision;
import io.proofdesk.model.decision.WriteBack;
import io.proofdesk.model.vocabulary.ActionType;
import io.proofdesk.model.vocabulary.BoundaryKind;
import io.proofdesk.model.vocabulary.ClockType;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** What holds of every decision about any case whatever. */
class DecisionLawTest {
  private static final DecisionEngine ENGINE = ShippedTables.shippedEngine();
  private static final int TRIES = 1000;

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void every_case_gets_a_decision_with_reasons(@ForAll long seed) {
    var decision = decide(seed);
    if (decision.outcome() == Decision.Outcome.HANDED_OVER) {
      assertThat(decision.warnings()).isNotEmpty();
      return;
    }
    assertThat(decision.route().matched()).anyMatch(row -> row.won());
    assertThat(decision.situation().because()).isNotEmpty();
    assertThat(decision.boundary().because()).isNotEmpty();
    assertThat(decision.priority().because()).isNotEmpty();
    assertThat(decision.firstReply().because()).isNotEmpty();
    assertThat(decision.nextActions()).allMatch(action -> !action.because().isEmpty());
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void somebody_owns_it_and_knows_when_to_write_again(@ForAll long seed) {
    var decision = decide(seed);
    assertThat(decision.priority().owner()).isNotBlank();
    assertThat(decision.firstReply().text() != null || decision.firstReply().requiresHumanEdit())
        .isTrue();
    boolean closed = "RECEIPT_CONFIRMED".equals(decision.situation().id());
    assertThat(
            closed
                || decision.clocks().stream()
                    .anyMatch(
                        clock -> clock.type() == ClockType.NEXT_UPDATE && clock.dueAt() != null))
        .as("next update of %s", decision)
        .isTrue();
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void nothing_moves_unless_the_boundary_lets_it(@ForAll long seed) {
    var facts = AnyCase.of(seed);
    var asOf = AnyCase.momentOf(seed);
    var brief = ENGINE.brief(facts, null, asOf).brief();
    var decision = ENGINE.decide(Movement.ID, brief, asOf);
    boolean executes =
        decision.nextActions().stream().anyMatch(action -> action.type() == ActionType.EXECUTE);
    var kind = decision.boundary().kind();
    if (Movement.of(decision).isEmpty()) {
      return;
    }
    assertThat(kind).isIn(BoundaryKind.AUTO_ALLOWED, BoundaryKind.APPROVAL_REQUIRED);
    assertThat(decision.evidence().blocking()).isEmpty();
    assertThat(brief.contradictions()).isEmpty();
    if (executes && kind == BoundaryKind.APPROVAL_REQUIRED) {
      assertThat(brief.dealings().approved()).isNotEmpty();
      assertThat(brief.dealings().approvalCoversValue()).isTrue();
    }
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void each_place_is_written_back_to_once(@ForAll long seed) {
    assertThat(decide(seed).writeBacks()).extracting(WriteBack::location).doesNotHaveDuplicates();
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void the_same_case_gets_the_same_decision(@ForAll long seed) {
    assertThat(decide(seed)).isEqualTo(decide(seed));
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void a_masked_decision_holds_nothing_personal(@ForAll long seed) {
    assertThat(decide(seed).toString().toLowerCase(Locale.ROOT))
        .doesNotContain(AnyCase.MARK.toLowerCase(Locale.ROOT));
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void a_revealed_decision_has_no_gap(@ForAll long seed) {
    var asOf = AnyCase.momentOf(seed);
    var briefed = ENGINE.brief(AnyCase.of(seed), null, asOf);
    var masked = ENGINE.decide(Movement.ID, briefed.brief(), asOf);
    assertThat(ENGINE.reveal(masked, briefed.personalValues()).toString()).doesNotContain("{{");
  }

  private static Decision decide(long seed) {
    return Movement.decide(ENGINE, AnyCase.of(seed), AnyCase.momentOf(seed));
  }
}
