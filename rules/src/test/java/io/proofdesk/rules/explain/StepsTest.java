package io.proofdesk.rules.explain;

import static io.proofdesk.rules.briefing.Cases.NOW;
import static io.proofdesk.rules.briefing.Cases.dull;
import static io.proofdesk.rules.briefing.Pieces.ago;
import static io.proofdesk.rules.briefing.Pieces.customer;
import static io.proofdesk.rules.briefing.Pieces.evidence;
import static io.proofdesk.rules.briefing.Pieces.intents;
import static io.proofdesk.rules.briefing.Pieces.parcel;
import static io.proofdesk.rules.briefing.Pieces.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.brief.Brief;
import io.proofdesk.model.supportcase.Approval;
import io.proofdesk.model.supportcase.Shipment;
import io.proofdesk.model.vocabulary.DisputeStage;
import io.proofdesk.model.vocabulary.EvidenceState;
import io.proofdesk.model.vocabulary.Fault;
import io.proofdesk.model.vocabulary.IdentityLevel;
import io.proofdesk.model.vocabulary.OrderStatus;
import io.proofdesk.model.vocabulary.ReturnState;
import io.proofdesk.model.vocabulary.TrackingState;
import io.proofdesk.rules.briefing.Briefing;
import io.proofdesk.rules.briefing.Cases;
import io.proofdesk.rules.vocabulary.ChangedBrief;
import io.proofdesk.rules.vocabulary.FactCatalogue;
import io.proofdesk.rules.vocabulary.Vocabulary;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a step makes of a brief is what the briefing of the case would find then. */
class StepsTest {
  private static final Briefing BRIEFING =
      new Briefing(Cases.store(), (facts, counted, asOf) -> List.of());
  private static final Steps STEPS =
      new Steps(new ChangedBrief(FactCatalogue.ofBrief(Vocabulary.empty(), "USD")));

  private static Brief brief(Cases facts) {
    return BRIEFING.brief(facts.build(), null, NOW).brief();
  }

  private static Brief taken(Cases facts, StepKind... kinds) {
    return STEPS.taken(brief(facts), Stream.of(kinds).map(OpenStep::of).toList());
  }

  private static Brief accepted(Cases facts, String evidence) {
    return STEPS.taken(brief(facts), List.of(new OpenStep(StepKind.EVIDENCE_ACCEPTED, evidence)));
  }

  private static Cases inTransit() {
    return dull()
        .status(OrderStatus.SHIPPED)
        .shipments(parcel("1Z9", TrackingState.IN_TRANSIT, ago(Duration.ofDays(7))));
  }

  private static Shipment arrived(@Nullable Boolean proof) {
    return new Shipment(
        "UPS", "1Z9", TrackingState.DELIVERED, NOW, null, null, null, NOW, proof, null, null, null);
  }

  @Test
  void a_parcel_that_arrives_is_the_parcel_the_case_would_have() {
    var taken = taken(inTransit(), StepKind.PARCEL_DELIVERED);
    var then = brief(inTransit().shipments(arrived(null)));
    assertThat(taken.parcel()).isEqualTo(then.parcel());
    assertThat(taken.order()).isEqualTo(then.order());
    assertThat(taken.proof()).isEqualTo(then.proof());
  }

  private static Shipment lost(@Nullable Instant checked) {
    return new Shipment(
        "UPS", "1Z9", TrackingState.LOST, NOW, null, null, null, null, null, checked, null, null);
  }

  @Test
  void a_scan_and_a_way_back_are_the_parcel_the_case_would_have() {
    for (var step :
        Map.of(
                StepKind.PARCEL_SCANNED, TrackingState.IN_TRANSIT,
                StepKind.PARCEL_RETURNING, TrackingState.RETURNING)
            .entrySet()) {
      var then = brief(inTransit().shipments(parcel("1Z9", step.getValue(), NOW)));
      var taken = taken(inTransit(), step.getKey());
      assertThat(taken.parcel()).isEqualTo(then.parcel());
      assertThat(taken.order()).isEqualTo(then.order());
      assertThat(taken.proof()).isEqualTo(then.proof());
    }
  }

  @Test
  void a_loss_is_the_parcel_the_case_would_have() {
    var reported = brief(inTransit().shipments(lost(null)));
    var confirmed = brief(inTransit().shipments(lost(NOW)));
    var tells = taken(inTransit(), StepKind.LOSS_REPORTED);
    assertThat(tells.parcel()).isEqualTo(reported.parcel());
    assertThat(tells.order()).isEqualTo(reported.order());
    assertThat(tells.proof()).isEqualTo(reported.proof());
    for (var before : List.of(inTransit(), inTransit().shipments(lost(null)))) {
      var taken = taken(before, StepKind.LOSS_CONFIRMED);
      assertThat(taken.parcel()).isEqualTo(confirmed.parcel());
      assertThat(taken.order()).isEqualTo(confirmed.order());
      assertThat(taken.proof()).isEqualTo(confirmed.proof());
    }
  }

  @Test
  void a_parcel_that_is_sent_is_the_parcel_the_case_would_have() {
    var taken = taken(dull(), StepKind.PARCEL_SENT);
    var then =
        brief(
            dull()
                .status(OrderStatus.SHIPPED)
                .shipments(parcel("1Z9", TrackingState.IN_TRANSIT, NOW)));
    assertThat(taken.parcel()).isEqualTo(then.parcel());
    assertThat(taken.order()).isEqualTo(then.order());
    assertThat(taken.proof()).isEqualTo(then.proof());
  }

  @Test
  void a_writer_and_an_order_that_become_known_prove_it_and_can_be_named() {
    var stranger = dull().customer(null).noOrder();
    var taken = taken(stranger, StepKind.WRITER_KNOWN, StepKind.ORDER_NAMED);
    assertThat(taken.customer().identity()).isEqualTo(IdentityLevel.EMAIL);
    assertThat(taken.customer().emailKnown()).isTrue();
    assertThat(taken.order().known()).isTrue();
    assertThat(taken.order().chosen()).isTrue();
    assertThat(taken.proof().accepted()).contains("CUSTOMER_EMAIL", "ORDER_NUMBER");
    assertThat(taken.personalValuesPresent()).contains("customer.email", "order.number");
    assertThat(brief(stranger).personalValuesPresent())
        .doesNotContain("customer.email", "order.number");
  }

  @Test
  void what_can_still_become_known_is_open_and_nothing_else() {
    assertThat(OrderSteps.open(brief(dull().customer(null).noOrder())))
        .containsExactly(StepKind.WRITER_KNOWN, StepKind.ORDER_NAMED);
    assertThat(OrderSteps.open(brief(dull().noOrder()))).doesNotContain(StepKind.PARCEL_SENT);
    assertThat(OrderSteps.open(brief(dull()))).containsExactly(StepKind.PARCEL_SENT);
    assertThat(OrderSteps.open(brief(inTransit())))
        .containsExactly(
            StepKind.PARCEL_DELIVERED,
            StepKind.PARCEL_SCANNED,
            StepKind.PARCEL_RETURNING,
            StepKind.CARRIER_ASKED,
            StepKind.LOSS_REPORTED,
            StepKind.LOSS_CONFIRMED);
    assertThat(OrderSteps.open(brief(inTransit().shipments(arrived(true)))))
        .containsExactly(StepKind.CARRIER_ASKED);
    assertThat(OrderSteps.open(brief(dull().status(OrderStatus.CANCELLED)))).isEmpty();
    assertThat(OrderSteps.open(brief(dull().status(OrderStatus.IN_PRODUCTION)))).isEmpty();
    for (var gone : List.of(TrackingState.RETURNED, TrackingState.REFUSED)) {
      assertThat(OrderSteps.open(brief(inTransit().shipments(parcel("1Z9", gone, NOW)))))
          .containsExactly(StepKind.CARRIER_ASKED);
    }
    assertThat(OrderSteps.open(brief(inTransit().shipments(lost(null)))))
        .containsExactly(StepKind.LOSS_CONFIRMED);
    assertThat(OrderSteps.open(brief(inTransit().shipments(lost(NOW))))).isEmpty();
    assertThat(OrderSteps.first(brief(dull()))).isEmpty();
    assertThat(OrderSteps.first(brief(dull().noOrder())))
        .contains(OpenStep.of(StepKind.ORDER_NAMED));
  }

  @Test
  void what_others_bring_about_changes_its_fact_and_the_proof_with_it() {
    var transit = inTransit();
    assertThat(taken(transit, StepKind.CARRIER_ASKED).parcel().carrierAsked()).isTrue();
    assertThat(taken(transit, StepKind.CARRIER_ASKED).proof().accepted()).contains("CARRIER_CHECK");
    assertThat(taken(transit, StepKind.DELIVERY_PROVED).parcel().deliveryProof()).isTrue();
    assertThat(taken(transit, StepKind.DELIVERY_PROVED).proof().accepted())
        .contains("DELIVERY_PROOF");
    var received = taken(transit, StepKind.RECEIPT_CONFIRMED).message();
    assertThat(received.confirmsReceipt()).isTrue();
    assertThat(received.deniesReceipt()).isFalse();
    assertThat(taken(transit, StepKind.DISPUTE_WITHDRAWN).dealings().dispute())
        .isEqualTo(DisputeStage.NONE);
    assertThat(taken(transit, StepKind.DISPUTE_WON).dealings().dispute())
        .isEqualTo(DisputeStage.WON);
    assertThat(taken(transit, StepKind.RETURN_RECEIVED).dealings().returnState())
        .isEqualTo(ReturnState.RECEIVED);
    assertThat(taken(transit, StepKind.REPLACEMENT_IN_STOCK).order().replacementInStock()).isTrue();
    assertThat(taken(transit, StepKind.BUYER_IDENTIFIED).customer().identity())
        .isEqualTo(IdentityLevel.EMAIL_ORDER);
    assertThat(taken(transit, StepKind.PAYMENT_SEEN).order().paidFor()).isTrue();
  }

  @Test
  void what_the_workshop_finds_changes_the_making_and_the_fault() {
    assertThat(taken(dull(), StepKind.ITEM_FOUND_RIGHT).production().itemMatchesSpec()).isTrue();
    var wrong = taken(dull(), StepKind.ITEM_FOUND_WRONG);
    assertThat(wrong.production().itemMatchesSpec()).isFalse();
    assertThat(wrong.proof().fault()).isEqualTo(Fault.STORE_ERROR);
    assertThat(taken(dull(), StepKind.RUSH_POSSIBLE).production().rushCapacity()).isTrue();
    assertThat(taken(dull(), StepKind.NEW_SPEC_SENT).production().requestedSpecSent()).isTrue();
    var given = taken(dull(), StepKind.NEW_SPEC_GIVEN);
    assertThat(given.production().requestedSpecGiven()).isTrue();
    assertThat(given.proof().accepted()).contains("CUSTOMIZATION_SPEC");
  }

  @Test
  void evidence_that_is_accepted_is_received_and_no_longer_rejected() {
    var taken = accepted(dull(), "DAMAGE_PHOTO").proof();
    assertThat(taken.accepted()).contains("DAMAGE_PHOTO");
    assertThat(taken.received()).contains("DAMAGE_PHOTO");
    assertThat(taken.fault()).isEqualTo(brief(dull()).proof().fault());
  }

  @Test
  void evidence_that_was_rejected_is_rejected_no_more_once_it_is_accepted() {
    var rejected = dull().evidence(evidence("DAMAGE_PHOTO", EvidenceState.REJECTED));
    assertThat(brief(rejected).proof().rejected()).containsExactly("DAMAGE_PHOTO");
    var taken = accepted(rejected, "DAMAGE_PHOTO").proof();
    assertThat(taken.rejected()).isEmpty();
    assertThat(taken.accepted()).contains("DAMAGE_PHOTO");
    assertThat(accepted(rejected, "RECEIVED_ITEM_PHOTO").proof().rejected())
        .containsExactly("DAMAGE_PHOTO");
  }

  @Test
  void a_buyer_without_an_address_is_known_and_proves_no_address() {
    var nameless = dull().customer(customer("Ann Example", null));
    var taken = taken(nameless, StepKind.BUYER_IDENTIFIED);
    assertThat(taken.customer().identity()).isEqualTo(IdentityLevel.EMAIL_ORDER);
    assertThat(taken.proof().accepted()).doesNotContain("CUSTOMER_EMAIL");
  }

  @Test
  void a_new_wording_takes_back_the_yes_to_the_old_one() {
    var confirmed = dull().evidence(evidence("SPEC_CONFIRMATION", EvidenceState.ACCEPTED));
    var taken = accepted(confirmed, "SPEC_CONFIRMATION");
    assertThat(taken.proof().accepted()).contains("SPEC_CONFIRMATION");
    var anew =
        STEPS.taken(
            brief(confirmed),
            List.of(
                new OpenStep(StepKind.EVIDENCE_ACCEPTED, "SPEC_CONFIRMATION"),
                OpenStep.of(StepKind.NEW_SPEC_GIVEN)));
    assertThat(anew.proof().accepted())
        .contains("CUSTOMIZATION_SPEC")
        .doesNotContain("SPEC_CONFIRMATION");
    assertThat(anew.proof().received()).doesNotContain("SPEC_CONFIRMATION");
  }

  @Test
  void an_approval_that_reaches_further_goes_on_reaching_so_far() {
    var wide =
        dull()
            .approvals(
                new Approval(
                    "SUPERVISOR",
                    "FULL_REFUND",
                    usd(10_000),
                    ago(Duration.ofHours(1)),
                    null,
                    null));
    var step = List.of(new OpenStep(StepKind.APPROVED, "RESHIP"));
    assertThat(STEPS.taken(brief(wide), step).dealings().approvedUpTo()).isEqualTo(usd(10_000));
  }

  @Test
  void a_wrong_item_that_is_seen_is_the_fault_of_the_store() {
    var wrong = dull().signals(intents("WRONG_ITEM"));
    assertThat(accepted(wrong, "RECEIVED_ITEM_PHOTO").proof().fault()).isEqualTo(Fault.STORE_ERROR);
    assertThat(accepted(wrong, "DAMAGE_PHOTO").proof().fault())
        .isEqualTo(brief(wrong).proof().fault());
  }

  @Test
  void an_approval_reaches_the_value_and_mends_none_that_does_not() {
    var step = List.of(new OpenStep(StepKind.APPROVED, "RESHIP"));
    var first = STEPS.taken(brief(dull()), step).dealings();
    assertThat(first.approved()).containsExactly("RESHIP");
    assertThat(first.approvalCoversValue()).isTrue();
    assertThat(first.approvedUpTo()).isEqualTo(usd(4200));
    var small =
        dull()
            .approvals(
                new Approval(
                    "SUPERVISOR", "FULL_REFUND", usd(100), ago(Duration.ofHours(1)), null, null));
    var second = STEPS.taken(brief(small), step).dealings();
    assertThat(second.approved()).contains("FULL_REFUND", "RESHIP");
    assertThat(second.approvalCoversValue())
        .isEqualTo(brief(small).dealings().approvalCoversValue());
  }

  @Test
  void nothing_taken_changes_nothing() {
    assertThat(STEPS.taken(brief(inTransit()), List.of())).isEqualTo(brief(inTransit()));
  }
}
