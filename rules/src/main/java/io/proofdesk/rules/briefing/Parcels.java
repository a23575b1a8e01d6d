package io.proofdesk.rules.briefing;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import io.proofdesk.model.supportcase.Shipment;
import io.proofdesk.model.vocabulary.TrackingState;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Finds the parcel that matters most: LOST, RETURNED, REFUSED, RETURNING, EXCEPTION, EXPIRED,
 * ATTEMPT_FAILED, stalled IN_TRANSIT, AVAILABLE_FOR_PICKUP, LABEL_CREATED, OUT_FOR_DELIVERY,
 * IN_TRANSIT, UNKNOWN or no state, DELIVERED. Among equals the one longest without a scan, then the
 * first as listed.
 */
final class Parcels {
  private Parcels() {}

  static Optional<Shipment> mattersMost(CaseAt at) {
    return at.shipments().stream()
        .min(
            comparing((Shipment parcel) -> rank(parcel, at))
                .thenComparing(Shipment::lastScanAt, nullsLast(naturalOrder())));
  }

  private static int rank(Shipment parcel, CaseAt at) {
    var state = parcel.state();
    if (state == null) {
      return 13;
    }
    return switch (state) {
      case LOST -> 1;
      case RETURNED -> 2;
      case REFUSED -> 3;
      case RETURNING -> 4;
      case EXCEPTION -> 5;
      case EXPIRED -> 6;
      case ATTEMPT_FAILED -> 7;
      case IN_TRANSIT -> stalled(parcel, at) ? 8 : 12;
      case AVAILABLE_FOR_PICKUP -> 9;
      case LABEL_CREATED -> 10;
      case OUT_FOR_DELIVERY -> 11;
      case UNKNOWN -> 13;
      case DELIVERED -> 14;
    };
  }

  private static boolean stalled(Shipment parcel, CaseAt at) {
    var days = at.fullSince(parcel.lastScanAt(), ChronoUnit.DAYS);
    return parcel.state() == TrackingState.IN_TRANSIT
        && days != null
        && days >= at.store().stalledAfterDays();
  }
}
