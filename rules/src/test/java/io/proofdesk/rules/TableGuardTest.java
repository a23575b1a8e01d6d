package io.proofdesk.rules;

import static io.proofdesk.rules.Movement.decide;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.Finding;
import io.proofdesk.model.decision.CellRef;
import io.proofdesk.model.decision.Decision;
import io.proofdesk.model.decision.Decision.Warning;
import io.proofdesk.model.vocabulary.ClockType;
import io.proofdesk.model.vocabulary.DisputeStage;
import io.proofdesk.model.vocabulary.EvidenceState;
import io.proofdesk.model.vocabulary.OrderStatus;
import io.proofdesk.rules.briefing.Cases;
import io.proofdesk.rules.briefing.Pieces;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tries to get past the invariants by changing the tables. */
class TableGuardTest {
  private final ShippedTables tables = new ShippedTables();

  @Test
  void the_tables_as_they_ship_send_a_proved_damage_again() {
    var decision = decide(ShippedTables.shippedEngine(), Situations.provedDamage());
    assertThat(Movement.of(decision)).contains("EXECUTE [RESHIP]", "boundary");
  }

  @Test
  void an_open_boundary_over_missing_proof_is_handed_over() {
    tables.cell("boundary-damage.csv", "BD-020", "Boundary", "AUTO_ALLOWED");
    handedOver(Situations.damage(), "MONEY_BEFORE_EVIDENCE", "IV-010");
  }

  @Test
  void a_fault_that_nobody_has_to_show_opens_no_boundary() {
    tables.change(
        "evidence-damage.csv",
        rows -> {
          rows.replaceAll(
              row ->
                  row.stream().map(it -> it.equals("MONEY_AND_GOODS") ? "NOTHING" : it).toList());
          return rows;
        });
    handedOver(Situations.damage(), "FAULT_NOT_SHOWN", "IV-013");
  }

  @Test
  void a_limit_cleared_from_one_rule_lets_nothing_out() {
    tables.cell("boundary-damage.csv", "BD-040", "Up to", "");
    handedOver(Situations.provedDamage(), "MONEY_BEYOND_LIMIT", "IV-036");
  }

  @Test
  void an_open_boundary_over_an_order_paid_back_is_handed_over() {
    tables.cell("boundary-damage.csv", "BD-025", "Boundary", "AUTO_ALLOWED");
    handedOver(
        Situations.provedDamage().status(OrderStatus.REFUNDED), "MOVE_WITHOUT_PAYMENT", "IV-110");
  }

  @Test
  void an_open_boundary_to_send_again_what_never_left_is_handed_over() {
    tables.cell("boundary-damage.csv", "BD-026", "Boundary", "AUTO_ALLOWED");
    handedOver(
        Situations.provedDamage().status(OrderStatus.PAID_QUEUED).shipments(),
        "RESHIP_BEFORE_SHIPPING",
        "IV-111");
  }

  @Test
  void an_approver_who_may_not_approve_lets_nothing_be_carried_out() {
    tables.cell("boundary-damage.csv", "BD-060", "Approver", "FRONTLINE");
    var approval = Situations.approval("SUPERVISOR", "RESHIP", Pieces.usd(50_000));
    var decision = decide(tables.engine(), Situations.dearDamage().approvals(approval));
    assertThat(Movement.of(decision)).isEmpty();
    assertThat(decision.outcome()).isEqualTo(Decision.Outcome.HANDED_OVER);
    assertThat(decision.warnings())
        .anyMatch(warning -> warning.text().contains("a role that may not approve"));
  }

  @Test
  void a_formula_that_counts_unread_photos_as_proof_moves_nothing() {
    tables.line(
        "vocabulary.Derived.csv",
        "Missing blocking evidence",
        row -> {
          row.set(1, "Blocking evidence minus Evidence received");
          return row;
        });
    handedOver(
        Situations.damage().evidence(Situations.photos(EvidenceState.UNVERIFIED, null)),
        "money or goods may move while DAMAGE_PHOTO, OUTER_BOX_PHOTO is not accepted",
        "BD-040");
  }

  @Test
  void a_new_word_that_moves_money_is_not_offered_beside_an_open_dispute() {
    tables
        .line(
            "vocabulary.Words.csv",
            "Resolution",
            "GIFT_CARD",
            "a gift card",
            "礼品卡",
            "money in another form",
            "MOVES_MONEY")
        .first("boundary-dispute.csv", "BT-001", "Boundary", "APPROVAL_REQUIRED")
        .first(
            "resolutions-dispute.csv",
            "RX-001",
            "Resolution",
            "GIFT_CARD",
            "Standing",
            "CUSTOMER_CHOICE");
    handedOver(
        Situations.provedDamage().dispute(Situations.dispute(DisputeStage.CHARGEBACK)),
        "REFUND_DURING_DISPUTE",
        "IV-040");
  }

  @Test
  void an_open_boundary_beside_a_dispute_is_handed_over() {
    tables.first("boundary-dispute.csv", "BT-001", "Boundary", "AUTO_ALLOWED");
    handedOver(
        Situations.provedDamage().dispute(Situations.dispute(DisputeStage.INQUIRY)),
        "REFUND_DURING_DISPUTE",
        "IV-042");
  }

  @Test
  void an_execution_before_the_proof_is_handed_over() {
    tables.first(
        "next-actions.csv",
        "NA-001",
        "Situation",
        "DAMAGE_PROOF_MISSING",
        "Do",
        "EXECUTE",
        "What",
        "RECOMMENDED_RESOLUTION",
        "Who",
        "OPS");
    handedOver(Situations.damage(), "MOVE_WITHOUT_BOUNDARY", "IV-020");
  }

  @Test
  void an_execution_of_what_nobody_recommends_is_handed_over() {
    tables
        .line(
            "vocabulary.Words.csv",
            "Object",
            "FULL_REFUND",
            "the refund",
            "退款",
            "pay it all back",
            "MOVES_MONEY")
        .cell("next-actions.csv", "NA-120", "What", "FULL_REFUND");
    handedOver(Situations.provedDamage(), "carries out what no row recommends", "NA-120");
  }

  @Test
  void an_execution_above_the_limit_without_an_approval_is_handed_over() {
    tables
        .cell("next-actions.csv", "NA-131", "Recommended and approved", "")
        .cell("next-actions.csv", "NA-131", "Approval covers value", "");
    handedOver(Situations.dearDamage(), "MOVE_WITHOUT_BOUNDARY", "IV-021");
  }

  @Test
  void two_remedies_for_one_loss_are_handed_over() {
    secondRemedy();
    handedOver(Situations.provedDamage(), "ONE_LOSS_PAID_TWICE", "IV-120");
  }

  @Test
  void two_remedies_are_handed_over_though_the_formula_that_counts_them_was_changed() {
    tables.change(
        "vocabulary.Derived.csv",
        rows -> {
          rows.replaceAll(
              row ->
                  row.contains("Recommended with MAKES_GOOD")
                      ? row.stream()
                          .map(it -> it.replace(" with MAKES_GOOD", " minus Recommended"))
                          .toList()
                      : row);
          return rows;
        });
    secondRemedy();
    handedOver(Situations.provedDamage(), "made good more than once", "NA-120");
  }

  private void secondRemedy() {
    tables.first(
        "resolutions-damage.csv",
        "RD-001",
        "Boundary",
        "AUTO_ALLOWED",
        "Resolution",
        "FULL_REFUND",
        "Standing",
        "RECOMMENDED");
  }

  @Test
  void a_remedy_in_a_conversation_about_a_review_is_handed_over() {
    tables.first(
        "resolutions-other.csv", "RX-001", "Resolution", "GOODWILL_CODE", "Standing", "ALLOWED");
    handedOver(Situations.lowReview(), "REVIEW_TRADE", "IV-060");
  }

  @Test
  void a_legal_threat_never_gets_a_template_by_itself() {
    tables.cell("human-edit.csv", "HE-010", "Human edit", "no");
    handedOver(
        Situations.damage().signals(Situations.legalThreat()),
        "TEMPLATE_INSTEAD_OF_PERSON",
        "IV-070");
  }

  @Test
  void a_move_for_somebody_nobody_knows_is_handed_over() {
    tables.first(
        "next-actions.csv",
        "NA-001",
        "Route",
        "IDENTITY",
        "Do",
        "PROPOSE",
        "What",
        "RESOLUTION_CHOICE",
        "Who",
        "OPS");
    handedOver(Situations.unknownWriter(), "DATA_BEFORE_IDENTITY", "IV-080");
  }

  @Test
  void clocks_without_a_next_update_get_one_from_the_hand_over() {
    tables.without("clocks.csv", "CK-020");
    var decision = handedOver(Situations.stalledParcel(), "HOLD_WITHOUT_UPDATE", "IV-090");
    assertThat(decision.clocks())
        .anyMatch(clock -> clock.type() == ClockType.NEXT_UPDATE && clock.dueAt() != null);
  }

  @Test
  void a_case_nobody_owns_gets_the_owner_of_hand_overs() {
    tables.cell("priority.csv", "PR-041", "Owner", "");
    var decision = handedOver(Situations.provedDamage(), "HOLD_WITHOUT_OWNER", "IV-092");
    assertThat(decision.priority().owner()).isEqualTo("SUPERVISOR");
  }

  @Test
  void a_dispute_without_its_stop_line_is_handed_over() {
    tables.without("stop-actions.csv", "SP-304");
    handedOver(
        Situations.provedDamage().dispute(Situations.dispute(DisputeStage.CHARGEBACK)),
        "REFUND_DURING_DISPUTE",
        "IV-04");
  }

  @Test
  void open_boundaries_on_contradicting_facts_are_handed_over() {
    tables.first("boundary-other.csv", "BO-001", "Boundary", "AUTO_ALLOWED");
    handedOver(
        Situations.provedDamage()
            .evidence(
                Pieces.evidence("DAMAGE_PHOTO", EvidenceState.ACCEPTED),
                Pieces.evidence("DAMAGE_PHOTO", EvidenceState.REJECTED)),
        "MOVE_ON_CONTRADICTION",
        "IV-100");
  }

  @Test
  void a_due_time_out_of_reach_is_said_and_not_swallowed() {
    tables.cell("clocks.csv", "CK-050", "Target", "90000 h");
    var decision = decide(tables.engine(), Situations.provedDamage());
    assertThat(decision.warnings())
        .anyMatch(
            warning ->
                warning.code().equals("clock.out-of-reach")
                    && warning.because().stream().anyMatch(cell -> cell.rule().equals("CK-050")));
  }

  @Test
  void a_length_of_time_no_calendar_can_hold_hands_the_case_over() {
    tables.cell("evidence-damage.csv", "ED-050", "Due within", "99999999999999 d");
    var loading = tables.load();
    if (loading.rulebook() != null) {
      var decision = decide(ShippedTables.engineOf(loading.rulebook()), Situations.provedDamage());
      assertThat(Movement.of(decision)).isEmpty();
    } else {
      assertThat(loading.findings().stream().map(Finding::code)).isNotEmpty();
    }
  }

  private Decision handedOver(Cases facts, String text, String rule) {
    var decision = decide(tables.engine(), facts);
    assertThat(decision.outcome()).as("%s", decision).isEqualTo(Decision.Outcome.HANDED_OVER);
    assertThat(Movement.of(decision)).isEmpty();
    assertThat(decision.firstReply().requiresHumanEdit()).isTrue();
    assertThat(decision.warnings())
        .anySatisfy(
            warning -> {
              assertThat(warning.text()).contains(text);
              assertThat(rules(warning)).anyMatch(name -> name.startsWith(rule));
            });
    return decision;
  }

  private static List<String> rules(Warning warning) {
    return warning.because().stream().map(CellRef::rule).toList();
  }
}
