package io.proofdesk.rules.briefing;

import static io.proofdesk.rules.briefing.Cases.NOW;
import static io.proofdesk.rules.briefing.Cases.dull;
import static io.proofdesk.rules.briefing.Pieces.affected;
import static io.proofdesk.rules.briefing.Pieces.ago;
import static io.proofdesk.rules.briefing.Pieces.blames;
import static io.proofdesk.rules.briefing.Pieces.customer;
import static io.proofdesk.rules.briefing.Pieces.deliveredParcel;
import static io.proofdesk.rules.briefing.Pieces.evidence;
import static io.proofdesk.rules.briefing.Pieces.intents;
import static io.proofdesk.rules.briefing.Pieces.line;
import static io.proofdesk.rules.briefing.Pieces.parcel;
import static io.proofdesk.rules.briefing.Pieces.review;
import static io.proofdesk.rules.briefing.Pieces.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.proofdesk.model.brief.Brief;
import io.proofdesk.model.brief.Contradiction;
import io.proofdesk.model.brief.ProofFacts;
import io.proofdesk.model.brief.UnknownWord;
import io.proofdesk.model.supportcase.Attachment;
import io.proofdesk.model.supportcase.Catalog;
import io.proofdesk.model.supportcase.Customer;
import io.proofdesk.model.supportcase.Dispute;
import io.proofdesk.model.supportcase.Evidence;
import io.proofdesk.model.supportcase.Message;
import io.proofdesk.model.supportcase.Production;
import io.proofdesk.model.supportcase.Promise;
import io.proofdesk.model.supportcase.Refund;
import io.proofdesk.model.supportcase.Return;
import io.proofdesk.model.supportcase.Shipment;
import io.proofdesk.model.supportcase.StockLevel;
import io.proofdesk.model.vocabulary.Author;
import io.proofdesk.model.vocabulary.DisputeStage;
import io.proofdesk.model.vocabulary.EvidenceState;
import io.proofdesk.model.vocabulary.Fault;
import io.proofdesk.model.vocabulary.ItemState;
import io.proofdesk.model.vocabulary.ProductionStage;
import io.proofdesk.model.vocabulary.PromiseSource;
import io.proofdesk.model.vocabulary.RefundState;
import io.proofdesk.model.vocabulary.ReturnState;
import io.proofdesk.model.vocabulary.TrackingState;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProofTest {
  private static final FactCombining NOTHING_COMBINED = (facts, counted, asOf) -> List.of();

  @ParameterizedTest(name = "{0}")
  @MethodSource("proofs")
  void the_case_proves_by_itself(String type, Cases with, Cases without) {
    assertThat(proof(with).accepted()).contains(type);
    assertThat(proof(with).received()).contains(type);
    assertThat(proof(without).accepted()).doesNotContain(type);
  }

  static Stream<Arguments> proofs() {
    var scanned = parcel("1Z9", TrackingState.IN_TRANSIT, ago(Duration.ofDays(1)));
    var unscanned = parcel("1Z9", TrackingState.LABEL_CREATED, null);
    var delivered = deliveredParcel(null, ago(Duration.ofDays(1)));
    var two = dull().lines(line("SKU-1", 1), line("SKU-2", 1));
    var named = dull().lines(line("SKU-1", 1), affected(line("SKU-2", 1)));
    var day = LocalDate.of(2026, 11, 20);
    var refund = new Refund(usd(100), RefundState.PENDING, ago(Duration.ofDays(1)), null);
    return Stream.of(
        Arguments.of("ORDER_NUMBER", dull(), dull().orderNumber(" ")),
        Arguments.of("ORDER_TIMELINE", dull(), dull().noOrder()),
        Arguments.of("PAYMENT_RECORD", dull(), dull().noOrder()),
        Arguments.of("POLICY_VERSION", dull(), dull().noOrder()),
        Arguments.of("CUSTOMER_EMAIL", dull(), dull().customer(unidentified())),
        Arguments.of("CUSTOMER_EMAIL", dull(), dull().customer(customer("Ann", null))),
        Arguments.of("SKU", named, two),
        Arguments.of("ORDER_LINE", dull(), two),
        Arguments.of(
            "PROMISE_WINDOW",
            dull().promise(new Promise(null, day, day, PromiseSource.CHECKOUT)),
            dull().promise(new Promise(day, null, null, PromiseSource.CHECKOUT))),
        Arguments.of("TRACKING_LAST_SCAN", dull().shipments(scanned), dull().shipments(unscanned)),
        Arguments.of("DELIVERY_PROOF", dull().shipments(delivered), dull().shipments(scanned)),
        Arguments.of("POLICY_WINDOW", dull().shipments(delivered), dull().shipments(scanned)),
        Arguments.of(
            "CARRIER_CHECK",
            dull().shipments(checked(TrackingState.LOST)),
            dull().shipments(checked(null))),
        Arguments.of(
            "CARRIER_CHECK",
            dull().shipments(checked(TrackingState.LOST)),
            dull().shipments(parcel("1Z9", TrackingState.LOST, null))),
        Arguments.of("STOCK_STATUS", dull().stock(new StockLevel("SKU-1", 0, NOW)), dull()),
        Arguments.of("TRANSCRIPT", dull(), dull().messages()),
        Arguments.of(
            "PRODUCTION_STAGE",
            dull().production(making(ProductionStage.READY, null, null)),
            dull().production(making(ProductionStage.UNKNOWN, null, null))),
        Arguments.of("CUSTOMIZATION_SPEC", dull().production(making(null, "To Jo", null)), dull()),
        Arguments.of("REFUND_RECORD", dull().refunds(refund), dull().refunds()),
        Arguments.of("REFUND_AMOUNT", dull().refunds(refund), dull().refunds()),
        Arguments.of(
            "REFUND_REASON",
            dull().signals(blames(Fault.PREFERENCE)),
            dull().signals(blames(Fault.UNDETERMINED))),
        Arguments.of(
            "ITEM_STATE",
            dull().returns(new Return(ReturnState.RECEIVED, null, null, ItemState.UNUSED)),
            dull().returns(new Return(ReturnState.OPEN, null, null, null))),
        Arguments.of("REVIEW_TEXT", dull().review(review(5)), dull()),
        Arguments.of(
            "DISPUTE_CASE", dull().dispute(dispute("dp_1")), dull().dispute(dispute(null))),
        Arguments.of(
            "SPEC_CONFIRMATION",
            dull()
                .production(
                    new Production(null, null, null, null, null, "To Jo", NOW, null, null, null)),
            dull().production(making(null, "To Jo", null))));
  }

  @Test
  void a_rejection_beats_what_the_case_proves_and_an_unverified_copy_does_not() {
    var rejected = proof(dull().evidence(evidence("order_number", EvidenceState.REJECTED)));
    assertThat(rejected.accepted()).doesNotContain("ORDER_NUMBER");
    assertThat(rejected.rejected()).containsExactly("ORDER_NUMBER");
    var copy = proof(dull().evidence(evidence("ORDER_NUMBER", EvidenceState.UNVERIFIED)));
    assertThat(copy.accepted()).contains("ORDER_NUMBER");
  }

  @Test
  void a_labelled_picture_is_received_and_never_accepted() {
    var picture = new Attachment("image/jpeg", null, List.of("damage photo", "CARRIER_CHECK"));
    var message = new Message("1", NOW, Author.CUSTOMER, true, null, null, List.of(picture));
    var proof = proof(dull().messages(message));
    assertThat(proof.received()).contains("DAMAGE_PHOTO", "CARRIER_CHECK");
    assertThat(proof.accepted()).doesNotContain("DAMAGE_PHOTO", "CARRIER_CHECK");
  }

  @Test
  void a_claim_of_a_carrier_check_counts_only_once_somebody_accepted_it() {
    var claimed = dull().evidence(evidence("CARRIER_CHECK", EvidenceState.UNVERIFIED));
    assertThat(proof(claimed).accepted()).doesNotContain("CARRIER_CHECK");
    var accepted = dull().evidence(evidence("CARRIER_CHECK", EvidenceState.ACCEPTED));
    assertThat(proof(accepted).accepted()).contains("CARRIER_CHECK");
  }

  @Test
  void a_finished_item_unlike_its_confirmed_spec_is_the_stores_fault() {
    assertThat(proof(dull().production(making(null, "To Jo", false))).fault())
        .isEqualTo(Fault.STORE_ERROR);
    assertThat(proof(dull().production(making(null, null, false))).fault())
        .isEqualTo(Fault.UNDETERMINED);
  }

  @Test
  void a_yes_to_the_old_wording_is_no_yes_to_the_new_one() {
    assertThat(proof(dull().production(changed(NOW.minusSeconds(60)))).accepted())
        .doesNotContain("SPEC_CONFIRMATION");
    assertThat(proof(dull().production(changed(NOW))).accepted()).contains("SPEC_CONFIRMATION");
  }

  @Test
  void a_wrong_item_is_the_stores_fault_only_once_the_photo_is_accepted() {
    var wrong = dull().signals(intents("WRONG_ITEM"));
    wrong.evidence(evidence("RECEIVED_ITEM_PHOTO", EvidenceState.UNVERIFIED));
    assertThat(proof(wrong).fault()).isEqualTo(Fault.UNDETERMINED);
    wrong.evidence(evidence("RECEIVED_ITEM_PHOTO", EvidenceState.ACCEPTED));
    assertThat(proof(wrong).fault()).isEqualTo(Fault.STORE_ERROR);
  }

  @Test
  void an_item_sold_without_stock_is_the_stores_fault() {
    var sold = dull().catalog(new Catalog(null, null, true, false, null, null));
    assertThat(proof(sold).fault()).isEqualTo(Fault.STORE_ERROR);
    var inStock = dull().catalog(new Catalog(null, null, true, true, null, null));
    assertThat(proof(inStock).fault()).isEqualTo(Fault.UNDETERMINED);
  }

  @Test
  void a_lost_parcel_is_the_carriers_fault_whatever_the_customer_says() {
    var lost = dull().shipments(parcel("1Z9", TrackingState.LOST, null));
    assertThat(proof(lost.signals(blames(Fault.PREFERENCE))).fault()).isEqualTo(Fault.CARRIER);
    assertThat(proof(dull().signals(blames(Fault.PREFERENCE))).fault()).isEqualTo(Fault.PREFERENCE);
  }

  private static Customer unidentified() {
    return new Customer(
        null, "Ann", "ann@example.com", null, null, null, null, null, null, null, null, null, null);
  }

  private static Shipment checked(@Nullable TrackingState state) {
    return new Shipment("UPS", "1Z9", state, null, null, null, null, null, null, NOW, null, null);
  }

  private static Dispute dispute(@Nullable String id) {
    return new Dispute("stripe", id, null, DisputeStage.INQUIRY, null, null);
  }

  /** New wording sent for confirmation now, and confirmed at the given moment. */
  private static Production changed(java.time.Instant confirmedAt) {
    return new Production(null, null, null, null, null, "To Jo", confirmedAt, "To Joe", NOW, null);
  }

  private static Production making(
      @Nullable ProductionStage stage, @Nullable String spec, @Nullable Boolean matches) {
    return new Production(stage, null, null, null, null, spec, null, null, null, matches);
  }

  @Test
  void evidence_dated_after_the_moment_of_deciding_has_not_come_and_contradicts() {
    for (var state : List.of(EvidenceState.ACCEPTED, EvidenceState.UNVERIFIED)) {
      var ahead =
          new Evidence("DAMAGE_PHOTO", null, NOW.plus(Duration.ofDays(1)), state, "SUPERVISOR");
      var brief = brief(dull().evidence(ahead));
      assertThat(brief.proof().accepted()).doesNotContain("DAMAGE_PHOTO");
      assertThat(brief.proof().received()).doesNotContain("DAMAGE_PHOTO");
      assertThat(brief.contradictions())
          .extracting(Contradiction::first, Contradiction::second)
          .containsExactly(tuple("/evidence/0/receivedAt", "/asOf"));
    }
  }

  @Test
  void evidence_dated_before_the_moment_of_deciding_counts() {
    var photo =
        new Evidence(
            "DAMAGE_PHOTO", null, ago(Duration.ofMinutes(1)), EvidenceState.ACCEPTED, "SUPERVISOR");
    assertThat(brief(dull().evidence(photo)).proof().accepted()).contains("DAMAGE_PHOTO");
    assertThat(brief(dull().evidence(photo)).contradictions()).isEmpty();
  }

  @Test
  void evidence_of_no_declared_type_is_noted_with_the_type_that_was_meant_and_never_its_words() {
    var brief =
        brief(
            dull()
                .evidence(
                    evidence("damage photo", EvidenceState.ACCEPTED),
                    evidence("DAMAGE_PHOTOS", EvidenceState.ACCEPTED),
                    evidence("Jo has it on her phone", EvidenceState.ACCEPTED)));
    assertThat(brief.details().unknownEvidence())
        .containsExactly(
            new UnknownWord("/evidence/1/type", "DAMAGE_PHOTO"),
            new UnknownWord("/evidence/2/type", null));
  }

  @Test
  void evidence_of_declared_types_leaves_no_note() {
    assertThat(
            brief(dull().evidence(evidence("DAMAGE_PHOTO", EvidenceState.ACCEPTED)))
                .details()
                .unknownEvidence())
        .isNull();
  }

  private static ProofFacts proof(Cases cases) {
    return brief(cases).proof();
  }

  private static Brief brief(Cases cases) {
    return new Briefing(Cases.store(), NOTHING_COMBINED).brief(cases.build(), null, NOW).brief();
  }
}
