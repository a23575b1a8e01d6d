package io.proofdesk.rules.drools;

import static io.proofdesk.rules.briefing.Cases.NOW;
import static io.proofdesk.rules.briefing.Cases.dull;
import static io.proofdesk.rules.briefing.Pieces.ago;
import static io.proofdesk.rules.briefing.Pieces.deliveredParcel;
import static io.proofdesk.rules.briefing.Pieces.evidence;
import static io.proofdesk.rules.briefing.Pieces.message;
import static io.proofdesk.rules.briefing.Pieces.parcel;
import static io.proofdesk.rules.briefing.Pieces.receipt;
import static io.proofdesk.rules.briefing.Pieces.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.brief.Brief;
import io.proofdesk.model.brief.Contradiction;
import io.proofdesk.model.quantity.Money;
import io.proofdesk.model.supportcase.Counters;
import io.proofdesk.model.supportcase.Message;
import io.proofdesk.model.supportcase.PriorDecision;
import io.proofdesk.model.supportcase.Production;
import io.proofdesk.model.supportcase.Promise;
import io.proofdesk.model.supportcase.Refund;
import io.proofdesk.model.supportcase.Shipment;
import io.proofdesk.model.vocabulary.Author;
import io.proofdesk.model.vocabulary.EvidenceState;
import io.proofdesk.model.vocabulary.OrderStatus;
import io.proofdesk.model.vocabulary.ProductionStage;
import io.proofdesk.model.vocabulary.PromiseSource;
import io.proofdesk.model.vocabulary.RefundState;
import io.proofdesk.model.vocabulary.TrackingState;
import io.proofdesk.rules.briefing.Briefing;
import io.proofdesk.rules.briefing.Cases;
import io.proofdesk.rules.briefing.CombinedFinding;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FactCombinerTest {
  private static final Briefing BRIEFING = new Briefing(Cases.store(), FactCombiner.compiled());
  private static final Instant YESTERDAY = ago(Duration.ofDays(1));

  @Test
  void a_delivered_parcel_with_a_newer_scan_on_its_way_contradicts_itself() {
    var parcel =
        new Shipment(
            "UPS",
            "1Z9",
            TrackingState.IN_TRANSIT,
            YESTERDAY,
            null,
            null,
            null,
            YESTERDAY.minusSeconds(60),
            null,
            null,
            null,
            null);
    assertThat(pointers(dull().shipments(parcel)))
        .containsExactly("/shipments/0/deliveredAt /shipments/0/lastScanAt");
  }

  @Test
  void delivered_without_a_date_is_no_contradiction() {
    assertThat(pointers(dull().shipments(deliveredParcel(null, null)))).isEmpty();
  }

  @Test
  void a_cancelled_order_with_a_moving_parcel_contradicts() {
    var moving = parcel("1Z9", TrackingState.OUT_FOR_DELIVERY, YESTERDAY);
    assertThat(pointers(dull().status(OrderStatus.CANCELLED).shipments(moving)))
        .containsExactly("/order/status /shipments/0/state");
    assertThat(pointers(dull().status(OrderStatus.SHIPPED).shipments(moving))).isEmpty();
  }

  @Test
  void an_order_that_waits_for_its_payment_with_a_delivered_parcel_contradicts() {
    var there = deliveredParcel(null, YESTERDAY);
    assertThat(pointers(dull().status(OrderStatus.AWAITING_PAYMENT).shipments(there)))
        .containsExactly("/order/status /shipments/0/state");
    assertThat(pointers(dull().status(OrderStatus.COMPLETED).shipments(there))).isEmpty();
  }

  @Test
  void a_completed_order_with_a_moving_parcel_contradicts() {
    var moving = parcel("1Z9", TrackingState.IN_TRANSIT, YESTERDAY);
    assertThat(pointers(dull().status(OrderStatus.COMPLETED).shipments(moving)))
        .containsExactly("/order/status /shipments/0/state");
  }

  @Test
  void one_tracking_number_in_two_states_is_one_contradiction() {
    var there = parcel("1Z9", TrackingState.DELIVERED, YESTERDAY);
    var lost = parcel("1Z9", TrackingState.LOST, YESTERDAY);
    var other = parcel("1Z8", TrackingState.IN_TRANSIT, YESTERDAY);
    assertThat(pointers(dull().shipments(there, other, lost)))
        .containsExactly("/shipments/0/state /shipments/2/state");
  }

  @Test
  void more_refunded_than_paid_contradicts_alone_and_in_sum() {
    assertThat(pointers(dull().refunds(refund(4201, RefundState.SUCCEEDED, YESTERDAY))))
        .containsExactly("/order/total /refunds/0/amount");
    assertThat(pointers(dull().refunds(refund(4200, RefundState.SUCCEEDED, YESTERDAY)))).isEmpty();
    assertThat(pointers(dull().refunds(refund(9999, RefundState.FAILED, YESTERDAY)))).isEmpty();
    assertThat(
            pointers(
                dull()
                    .refunds(
                        refund(4000, RefundState.SUCCEEDED, YESTERDAY),
                        refund(201, RefundState.SUCCEEDED, YESTERDAY.plusSeconds(1)))))
        .containsExactly("/order/total /refunds/1/amount");
  }

  @Test
  void refunds_in_another_currency_are_not_compared() {
    var yen = new Refund(new Money(9999, "JPY"), RefundState.SUCCEEDED, YESTERDAY, null);
    assertThat(pointers(dull().refunds(yen))).isEmpty();
  }

  @Test
  void a_refunded_order_without_a_refund_record_is_no_contradiction() {
    assertThat(pointers(dull().status(OrderStatus.REFUNDED))).isEmpty();
  }

  @Test
  void evidence_both_accepted_and_rejected_contradicts_and_is_not_accepted() {
    var both =
        dull()
            .evidence(
                evidence("DAMAGE_PHOTO", EvidenceState.ACCEPTED),
                evidence("DAMAGE_PHOTO", EvidenceState.REJECTED));
    assertThat(pointers(both)).containsExactly("/evidence/0/state /evidence/1/state");
    assertThat(brief(both).proof().accepted()).doesNotContain("DAMAGE_PHOTO");
    assertThat(brief(both).history().factsContradict()).isTrue();
  }

  @Test
  void a_receipt_both_confirmed_and_denied_contradicts() {
    assertThat(pointers(dull().signals(receipt(true, true))))
        .containsExactly("/signals/confirmsReceipt /signals/deniesReceipt");
    assertThat(pointers(dull().signals(receipt(true, false)))).isEmpty();
  }

  @Test
  void what_happened_cannot_be_ahead_of_the_moment_of_deciding() {
    var skewed = NOW.plus(Duration.ofMinutes(5));
    assertThat(pointers(dull().placedAt(skewed))).isEmpty();
    var ahead = skewed.plusSeconds(1);
    assertThat(pointers(dull().placedAt(ahead))).containsExactly("/order/placedAt /asOf");
    assertThat(pointers(dull().shipments(deliveredParcel(null, ahead))))
        .containsExactly("/shipments/0/deliveredAt /asOf", "/shipments/0/lastScanAt /asOf");
    assertThat(brief(dull().placedAt(ahead)).order().daysSincePlaced()).isNull();
  }

  @Test
  void delivery_before_shipping_and_making_before_ordering_contradict() {
    assertThat(pointers(dull().shipments(deliveredParcel(YESTERDAY, YESTERDAY.minusSeconds(1)))))
        .containsExactly("/shipments/0/deliveredAt /shipments/0/shippedAt");
    var early =
        new Production(
            ProductionStage.PRODUCTION,
            ago(Duration.ofDays(4)),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    assertThat(pointers(dull().production(early)))
        .containsExactly("/production/startedAt /order/placedAt");
  }

  @Test
  void a_promised_window_that_ends_before_it_starts_contradicts_and_promises_nothing() {
    var day = LocalDate.of(2026, 11, 20);
    var turned = dull().promise(new Promise(null, day, day.minusDays(1), PromiseSource.CHECKOUT));
    assertThat(pointers(turned))
        .containsExactly("/order/promise/deliverFrom /order/promise/deliverTo");
    assertThat(brief(turned).details().promise()).isNull();
  }

  @Test
  void a_promised_update_is_missed_when_nothing_followed_the_reply_that_promised_it() {
    var decided = ago(Duration.ofDays(2));
    var reply = message("2", decided.plusSeconds(60), Author.AGENT, "more by tomorrow");
    var promised = promised(decided, YESTERDAY);
    assertThat(missed(promised.messages(reply))).isTrue();
    var update = message("3", YESTERDAY.minusSeconds(60), Author.AGENT, "it moves again");
    assertThat(missed(promised.messages(reply, update))).isFalse();
    var automatic =
        new Message("3", YESTERDAY.minusSeconds(60), Author.AGENT, true, "away", true, null);
    assertThat(missed(promised.messages(reply, automatic))).isTrue();
  }

  @Test
  void a_promised_update_is_not_missed_before_it_is_due_or_once_a_newer_one_is_promised() {
    var decided = ago(Duration.ofDays(2));
    assertThat(missed(promised(decided, NOW))).isFalse();
    var renewed =
        dull()
            .prior(
                new PriorDecision("d1", decided, "SHIPPING_EXCEPTION", null, YESTERDAY),
                new PriorDecision(
                    "d2", YESTERDAY, "SHIPPING_EXCEPTION", null, NOW.plusSeconds(60)));
    assertThat(missed(renewed)).isFalse();
    assertThat(brief(renewed).history().decisionsSoFar()).isEqualTo(2);
    assertThat(brief(renewed).details().lastPublicReplyPromisedUpdateAt())
        .isEqualTo(NOW.plusSeconds(60));
  }

  @Test
  void the_callers_count_wins_over_the_archives() {
    var archive = new Counters(3, 30, "DAMAGE|SKU-1");
    assertThat(count(dull(), null)).isNull();
    assertThat(count(dull(), archive)).isEqualTo(3);
    assertThat(count(dull().counters(new Counters(7, null, null)), archive)).isEqualTo(7);
  }

  @Test
  void the_facts_of_one_case_never_meet_those_of_another() {
    var combiner = FactCombiner.compiled();
    var moving = parcel("1Z9", TrackingState.IN_TRANSIT, YESTERDAY);
    var counted = new Counters(3, null, null);
    var cancelled =
        dull().status(OrderStatus.CANCELLED).evidence(evidence("SKU", EvidenceState.ACCEPTED));
    var onlyAParcel = dull().noOrder().shipments(moving, moving);
    for (int round = 0; round < 3; round++) {
      assertThat(combiner.combine(cancelled.build(), counted, NOW))
          .containsExactly(new CombinedFinding.SameIssue(3));
      assertThat(combiner.combine(onlyAParcel.build(), null, NOW)).isEmpty();
      assertThat(combiner.factsLeft()).isZero();
    }
    assertThat(combiner.combine(cancelled.shipments(moving).build(), null, NOW)).hasSize(1);
    assertThat(combiner.factsLeft()).isZero();
  }

  private static Cases promised(Instant decided, Instant update) {
    return dull().prior(new PriorDecision("d1", decided, "SHIPPING_EXCEPTION", null, update));
  }

  private static Refund refund(long cents, RefundState state, Instant at) {
    return new Refund(usd(cents), state, at, null);
  }

  private static @Nullable Boolean missed(Cases cases) {
    return brief(cases).history().promisedUpdateMissed();
  }

  private static @Nullable Long count(Cases cases, @Nullable Counters counted) {
    return BRIEFING.brief(cases.build(), counted, NOW).brief().history().sameIssueCount();
  }

  private static List<String> pointers(Cases cases) {
    return brief(cases).contradictions().stream().map(FactCombinerTest::places).toList();
  }

  private static String places(Contradiction found) {
    return found.first() + " " + found.second();
  }

  private static Brief brief(Cases cases) {
    return BRIEFING.brief(cases.build(), null, NOW).brief();
  }
}
