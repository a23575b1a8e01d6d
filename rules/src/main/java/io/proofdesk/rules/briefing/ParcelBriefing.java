package io.proofdesk.rules.briefing;

import static java.util.Objects.requireNonNullElse;

import io.proofdesk.model.brief.ParcelFacts;
import io.proofdesk.model.supportcase.Shipment;
import io.proofdesk.model.vocabulary.PromiseState;
import io.proofdesk.model.vocabulary.TrackingState;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parcel that matters most, and the promise it is measured by. */
final class ParcelBriefing {
  private static final Shipment NO_PARCEL =
      new Shipment(null, null, null, null, null, null, null, null, null, null, null, null);

  private ParcelBriefing() {}

  static ParcelFacts of(CaseAt at) {
    var worst = at.parcel();
    var parcel = worst.orElse(NO_PARCEL);
    var promise = at.promise();
    return new ParcelFacts(
        at.facts().shipments() == null ? null : Long.valueOf(at.shipments().size()),
        stateOf(parcel),
        trackingNumberKnown(at.facts().shipments()),
        at.fullSince(parcel.lastScanAt(), ChronoUnit.DAYS),
        promise.map(window -> stateOf(window, at)).orElse(PromiseState.NO_PROMISE),
        promise.map(window -> daysPast(window, at)).orElse(null),
        at.datesSince(parcel.deliveredAt()),
        at.fullSince(parcel.deliveredAt(), ChronoUnit.HOURS),
        parcel.deliveryProof(),
        worst.isPresent() ? parcel.carrierCheckedAt() != null : null);
  }

  /** What we handed over and nobody has told us about since is on a way that nobody knows. */
  private static @Nullable TrackingState stateOf(Shipment parcel) {
    return parcel.state() == null && parcel.shippedAt() != null && parcel.deliveredAt() == null
        ? TrackingState.UNKNOWN
        : parcel.state();
  }

  private static PromiseState stateOf(PromisedWindow promise, CaseAt at) {
    return daysPast(promise, at) == null ? PromiseState.INSIDE : PromiseState.PAST;
  }

  private static @Nullable Long daysPast(PromisedWindow promise, CaseAt at) {
    long days = ChronoUnit.DAYS.between(promise.window().to(), at.today());
    return days > 0 ? days : null;
  }

  private static @Nullable Boolean trackingNumberKnown(@Nullable List<Shipment> shipments) {
    if (shipments == null) {
      return null;
    }
    return shipments.stream()
        .anyMatch(shipment -> !requireNonNullElse(shipment.trackingNumber(), "").isBlank());
  }
}
