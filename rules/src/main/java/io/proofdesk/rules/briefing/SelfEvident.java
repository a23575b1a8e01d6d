package io.proofdesk.rules.briefing;

import io.proofdesk.model.supportcase.Order;
import io.proofdesk.model.supportcase.Shipment;
import io.proofdesk.model.vocabulary.Fault;
import io.proofdesk.model.vocabulary.IdentityLevel;
import io.proofdesk.model.vocabulary.ProductionStage;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Evidence that the case proves by itself, because the store's own systems say it. A claim of the
 * customer or a label on a picture is never among it.
 */
final class SelfEvident {
  private record Proof(String type, Predicate<CaseAt> shown) {}

  private static final List<Proof> PROOFS =
      List.of(
          new Proof("ORDER_NUMBER", at -> OrderBriefing.isKnown(at.facts().order())),
          new Proof("CUSTOMER_EMAIL", SelfEvident::emailConfirmed),
          new Proof("ORDER_TIMELINE", order(o -> o.status() != null && o.placedAt() != null)),
          new Proof("ORDER_LINE", at -> Lines.leading(at.facts().order()).isPresent()),
          new Proof("PAYMENT_RECORD", order(o -> o.payment() != null)),
          new Proof("POLICY_VERSION", order(o -> isGiven(o.policyVersion()))),
          new Proof("SKU", SelfEvident::skuKnown),
          new Proof("PROMISE_WINDOW", at -> at.promise().isPresent()),
          new Proof("TRACKING_LAST_SCAN", parcel(p -> p.lastScanAt() != null)),
          new Proof("DELIVERY_PROOF", parcel(p -> Boolean.TRUE.equals(p.deliveryProof()))),
          new Proof("POLICY_WINDOW", parcel(p -> p.deliveredAt() != null)),
          // without a state after the check nobody knows what the carrier answered
          new Proof("CARRIER_CHECK", parcel(p -> p.carrierCheckedAt() != null && hasState(p))),
          new Proof("STOCK_STATUS", at -> Stock.canSendAgain(at.facts()) != null),
          new Proof("TRANSCRIPT", at -> !at.messages().isEmpty()),
          new Proof("PRODUCTION_STAGE", SelfEvident::stageKnown),
          new Proof("CUSTOMIZATION_SPEC", SelfEvident::specKnown),
          new Proof("SPEC_CONFIRMATION", SelfEvident::specConfirmed),
          new Proof("REFUND_RECORD", at -> at.newestRefund().isPresent()),
          new Proof("REFUND_AMOUNT", at -> at.newestRefund().isPresent()),
          new Proof("REFUND_REASON", SelfEvident::reasonKnown),
          new Proof("ITEM_STATE", SelfEvident::itemStateKnown),
          new Proof("REVIEW_TEXT", SelfEvident::reviewKnown),
          new Proof("DISPUTE_CASE", SelfEvident::disputeKnown));

  private SelfEvident() {}

  static SortedSet<String> of(CaseAt at) {
    return PROOFS.stream()
        .filter(proof -> proof.shown().test(at))
        .map(Proof::type)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Predicate<CaseAt> order(Predicate<Order> shown) {
    return at -> {
      var order = at.facts().order();
      return order != null && shown.test(order);
    };
  }

  private static Predicate<CaseAt> parcel(Predicate<Shipment> shown) {
    return at -> at.parcel().filter(shown).isPresent();
  }

  private static boolean hasState(Shipment parcel) {
    return parcel.state() != null;
  }

  private static boolean emailConfirmed(CaseAt at) {
    var customer = at.facts().customer();
    if (customer == null || !isGiven(customer.email())) {
      return false;
    }
    var identity = customer.identity();
    return identity != null && identity != IdentityLevel.NONE;
  }

  private static boolean skuKnown(CaseAt at) {
    return Lines.leading(at.facts().order()).filter(line -> isGiven(line.sku())).isPresent();
  }

  private static boolean stageKnown(CaseAt at) {
    var production = at.facts().production();
    return production != null
        && production.stage() != null
        && production.stage() != ProductionStage.UNKNOWN;
  }

  private static boolean specKnown(CaseAt at) {
    var production = at.facts().production();
    return production != null
        && (isGiven(production.requestedSpec()) || isGiven(production.confirmedSpec()));
  }

  private static boolean specConfirmed(CaseAt at) {
    var production = at.facts().production();
    if (production == null || production.specConfirmedAt() == null) {
      return false;
    }
    if (!isGiven(production.requestedSpec())) {
      return true;
    }
    // a yes to the old wording is no yes to the new one
    var sentAt = production.requestedSpecSentAt();
    return sentAt != null && !production.specConfirmedAt().isBefore(sentAt);
  }

  private static boolean reasonKnown(CaseAt at) {
    var signals = at.facts().signals();
    boolean said =
        signals != null
            && signals.customerReason() != null
            && signals.customerReason() != Fault.UNDETERMINED;
    return said || at.newestReturn().filter(back -> isGiven(back.reason())).isPresent();
  }

  private static boolean itemStateKnown(CaseAt at) {
    return at.newestReturn().filter(back -> back.itemState() != null).isPresent();
  }

  private static boolean reviewKnown(CaseAt at) {
    var review = at.facts().review();
    return review != null && isGiven(review.text());
  }

  private static boolean disputeKnown(CaseAt at) {
    var dispute = at.facts().dispute();
    return dispute != null && isGiven(dispute.id());
  }

  private static boolean isGiven(@Nullable String text) {
    return text != null && !text.isBlank();
  }
}
