package io.proofdesk.rules;

import static io.proofdesk.rules.Movement.decide;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.Finding;
import io.proofdesk.model.decision.Clock;
import io.proofdesk.model.decision.Decision;
import io.proofdesk.model.decision.EvidenceDecision.Required;
import io.proofdesk.model.decision.NextAction;
import io.proofdesk.model.vocabulary.ActionType;
import io.proofdesk.model.vocabulary.ClockType;
import io.proofdesk.model.vocabulary.DisputeStage;
import io.proofdesk.rules.briefing.Cases;
import io.proofdesk.rules.source.WorkbookSet;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is due is due once: an action and a piece of proof have the due time of their clock. */
class DueOnceTest {
  private static final DecisionEngine SHIPPED = ShippedTables.shippedEngine();

  /** A Friday, four in the afternoon in New York: the desk closes in an hour. */
  private static final Instant FRIDAY = Instant.parse("2026-11-20T21:00:00Z");

  private final ShippedTables tables = new ShippedTables();

  @Test
  void an_approval_asked_for_on_friday_evening_is_due_when_its_clock_is() {
    var decision = decide(SHIPPED, Situations.dearDamage().build(), FRIDAY);
    var due = action(decision, ActionType.HANDOFF, "APPROVAL").dueAt();
    assertThat(due).isNotNull().isEqualTo(clock(decision, ClockType.APPROVAL).dueAt());
    assertThat(due).isAfter(FRIDAY.plus(Duration.ofDays(2)));
  }

  @Test
  void an_approval_whose_clock_counts_otherwise_is_due_otherwise() {
    tables.cell("clocks.csv", "CK-100", "Counts", "CALENDAR");
    var decision = decide(tables.engine(), Situations.dearDamage().build(), FRIDAY);
    assertThat(action(decision, ActionType.HANDOFF, "APPROVAL").dueAt())
        .isNotNull()
        .isEqualTo(clock(decision, ClockType.APPROVAL).dueAt())
        .isBefore(FRIDAY.plus(Duration.ofDays(1)));
  }

  @Test
  void an_action_without_its_clock_makes_no_due_time_up() {
    tables.without("clocks.csv", "CK-100");
    var decision = decide(tables.engine(), Situations.dearDamage().build(), FRIDAY);
    assertThat(action(decision, ActionType.HANDOFF, "APPROVAL").dueAt()).isNull();
  }

  @Test
  void a_time_of_its_own_cannot_be_written_beside_an_action() {
    tables.cell("next-actions.csv", "NA-130", "By clock", "8 h");
    var read = WorkbookSet.of(tables.grids());
    assertThat(read.value()).isNull();
    assertThat(read.findings()).extracting(Finding::read).containsExactly("8 h");
  }

  @Test
  void proof_that_is_asked_for_is_due_with_its_clock() {
    var decision = decide(SHIPPED, Situations.damage());
    assertThat(decision.nextActions()).anyMatch(action -> action.type() == ActionType.ASK);
    assertThat(deadline(decision, "DAMAGE_PHOTO"))
        .isNotNull()
        .isEqualTo(clock(decision, ClockType.EVIDENCE_DEADLINE).dueAt());
  }

  @Test
  void a_clock_of_proof_that_counts_otherwise_moves_every_piece() {
    tables.cell("clocks.csv", "CK-040", "Counts", "BUSINESS");
    var decision = decide(tables.engine(), Situations.damage());
    assertThat(deadline(decision, "DAMAGE_PHOTO"))
        .isNotNull()
        .isEqualTo(clock(decision, ClockType.EVIDENCE_DEADLINE).dueAt())
        .isAfter(Cases.NOW.plus(Duration.ofDays(3)));
  }

  @Test
  void after_a_lost_dispute_proof_that_nobody_asks_for_has_no_deadline() {
    var decision =
        decide(SHIPPED, Situations.damage().dispute(Situations.dispute(DisputeStage.LOST)));
    assertThat(decision.situation().id()).isEqualTo("DISPUTE_CLOSED");
    assertThat(decision.evidence().missing()).contains("DAMAGE_PHOTO");
    nothingIsDue(decision);
  }

  @Test
  void a_row_that_sets_a_deadline_without_a_question_sets_none() {
    tables
        .cell("next-actions.csv", "NA-038", "Do", "HANDOFF")
        .without("next-actions.csv", "NA-039");
    var decision = decide(tables.engine(), Situations.damage());
    assertThat(decision.evidence().missing()).contains("DAMAGE_PHOTO");
    nothingIsDue(decision);
  }

  @Test
  void a_case_that_is_handed_over_asks_nothing_and_sets_no_deadline() {
    tables.cell("boundary-damage.csv", "BD-020", "Boundary", "AUTO_ALLOWED");
    var decision = decide(tables.engine(), Situations.damage());
    assertThat(decision.outcome()).isEqualTo(Decision.Outcome.HANDED_OVER);
    assertThat(decision.evidence().missing()).contains("DAMAGE_PHOTO");
    nothingIsDue(decision);
  }

  private static void nothingIsDue(Decision decision) {
    assertThat(decision.evidence().required()).extracting(Required::deadline).containsOnlyNulls();
  }

  private static NextAction action(Decision decision, ActionType type, String what) {
    return decision.nextActions().stream()
        .filter(action -> action.type() == type && action.what().contains(what))
        .findFirst()
        .orElseThrow();
  }

  private static Clock clock(Decision decision, ClockType type) {
    return decision.clocks().stream()
        .filter(clock -> clock.type() == type)
        .findFirst()
        .orElseThrow();
  }

  private static @Nullable Instant deadline(Decision decision, String piece) {
    return decision.evidence().required().stream()
        .filter(need -> need.type().equals(piece))
        .findFirst()
        .orElseThrow()
        .deadline();
  }
}
