package io.proofdesk.rules;

import static io.proofdesk.rules.briefing.Cases.NOW;
import static io.proofdesk.rules.briefing.Cases.dull;
import static io.proofdesk.rules.briefing.Pieces.ago;
import static io.proofdesk.rules.briefing.Pieces.deliveredParcel;
import static io.proofdesk.rules.briefing.Pieces.intents;
import static io.proofdesk.rules.briefing.Pieces.parcel;

import io.proofdesk.model.quantity.Money;
import io.proofdesk.model.supportcase.Approval;
import io.proofdesk.model.supportcase.Dispute;
import io.proofdesk.model.supportcase.Evidence;
import io.proofdesk.model.supportcase.Lookups;
import io.proofdesk.model.supportcase.Signals;
import io.proofdesk.model.supportcase.StockLevel;
import io.proofdesk.model.vocabulary.DisputeStage;
import io.proofdesk.model.vocabulary.EvidenceState;
import io.proofdesk.model.vocabulary.OrderStatus;
import io.proofdesk.model.vocabulary.TrackingState;
import io.proofdesk.rules.briefing.Cases;
import io.proofdesk.rules.briefing.Pieces;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cases of the shipped store that reach the places where something may move. */
final class Situations {
  private Situations() {}

  /** A damaged item of 42 dollars with nothing proved yet. */
  static Cases damage() {
    return dull()
        .signals(intents("DAMAGE"))
        .status(OrderStatus.COMPLETED)
        .placedAt(ago(Duration.ofDays(8)))
        .shipments(deliveredParcel(ago(Duration.ofDays(6)), ago(Duration.ofDays(2))))
        .stock(new StockLevel("SKU-1", 7, ago(Duration.ofHours(1))));
  }

  /** The same with every proof accepted: it is sent again. */
  static Cases provedDamage() {
    return damage().evidence(photos(EvidenceState.ACCEPTED, "OPS"));
  }

  /** Proved, and worth 420 dollars: a supervisor decides. */
  static Cases dearDamage() {
    return provedDamage().total(Pieces.usd(42_000)).lines(Pieces.line("SKU-1", 42_000));
  }

  static Evidence[] photos(EvidenceState state, @Nullable String by) {
    return new Evidence[] {
      new Evidence("DAMAGE_PHOTO", null, null, state, by),
      new Evidence("OUTER_BOX_PHOTO", null, null, state, by)
    };
  }

  static Approval approval(String role, String resolution, @Nullable Money limit) {
    return new Approval(role, resolution, limit, ago(Duration.ofHours(1)), null, null);
  }

  static Dispute dispute(DisputeStage stage) {
    return new Dispute("shopify", "d-1", "fraud", stage, NOW.plus(Duration.ofDays(5)), null);
  }

  static Signals legalThreat() {
    return new Signals(
        List.of("DAMAGE"), null, null, null, true, null, null, null, null, null, null, null);
  }

  static Cases stalledParcel() {
    return dull()
        .signals(intents("SHIPPING_EXCEPTION"))
        .status(OrderStatus.SHIPPED)
        .placedAt(ago(Duration.ofDays(20)))
        .shipments(parcel("1Z9", TrackingState.IN_TRANSIT, ago(Duration.ofDays(7))));
  }

  static Cases lostParcel() {
    return dull()
        .signals(intents("SHIPPING_EXCEPTION"))
        .status(OrderStatus.SHIPPED)
        .placedAt(ago(Duration.ofDays(20)))
        .shipments(parcel("1Z9", TrackingState.LOST, ago(Duration.ofDays(7))))
        .stock(new StockLevel("SKU-1", 7, ago(Duration.ofHours(1))));
  }

  static Cases cancellation() {
    return dull().signals(intents("CANCELLATION"));
  }

  static Cases lowReview() {
    return dull().signals(intents("REVIEW_PUBLIC")).review(Pieces.review(1));
  }

  static Cases unknownWriter() {
    return dull().customer(null).noOrder().signals(intents("ORDER_STATUS"));
  }

  /** Starting points for cases of all kinds. */
  static List<Cases> all() {
    var all = new ArrayList<Cases>();
    all.add(dull());
    all.add(damage());
    all.add(provedDamage());
    all.add(dearDamage());
    all.add(dearDamage().approvals(approval("SUPERVISOR", "RESHIP", Pieces.usd(50_000))));
    all.add(provedDamage().dispute(dispute(DisputeStage.CHARGEBACK)));
    all.add(provedDamage().signals(legalThreat()));
    all.add(stalledParcel());
    all.add(lostParcel());
    all.add(cancellation());
    all.add(lowReview());
    all.add(unknownWriter());
    for (String route :
        List.of("WRONG_ITEM", "REFUND_RETURN", "QUALITY", "CUSTOM_QUALITY", "CHARGEBACK_RISK")) {
      all.add(damage().signals(intents(route)).evidence(everything()));
    }
    for (String route :
        List.of(
            "ORDER_STATUS",
            "ORDER_CHANGE",
            "CUSTOM_CHANGE",
            "CUSTOM_STATUS",
            "PRESS",
            "SAFETY",
            "PAYMENT_ISSUE",
            "TECHNICAL",
            "PRE_PURCHASE",
            "NEEDS_INFO")) {
      all.add(dull().signals(intents(route)));
    }
    all.add(
        dull()
            .noOrder()
            .signals(intents("ORDER_STATUS"))
            .lookups(new Lookups(1, false, null, null, 1)));
    return all;
  }

  private static Evidence[] everything() {
    return List.of(
            "DAMAGE_PHOTO",
            "OUTER_BOX_PHOTO",
            "RECEIVED_ITEM_PHOTO",
            "ITEM_STATE",
            "REFUND_REASON",
            "SKU",
            "PACKING_LABEL",
            "ORDER_LINE",
            "CARRIER_CHECK")
        .stream()
        .map(type -> new Evidence(type, null, null, EvidenceState.ACCEPTED, "OPS"))
        .toArray(Evidence[]::new);
  }
}
