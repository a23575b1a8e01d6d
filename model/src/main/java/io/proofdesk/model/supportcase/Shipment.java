package io.proofdesk.model.supportcase;

import io.proofdesk.model.quantity.DateRange;
import io.proofdesk.model.vocabulary.TrackingState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One parcel.
 *
 * @param carrier who carries it
 * @param trackingNumber personal
 * @param state what tracking says
 * @param lastScanAt the newest scan
 * @param lastScanText what the carrier wrote at it, such as {@code departed facility}
 * @param carrierEstimate the carrier's own estimate of arrival, in the store's time zone
 * @param shippedAt when we handed it over
 * @param deliveredAt when the carrier says it was delivered
 * @param deliveryProof a signature or photo exists
 * @param carrierCheckedAt when somebody asked the carrier about it; null when nobody did
 * @param tracker who tracks it, such as {@code aftership}, {@code shippo} or {@code shopify}
 * @param trackerStatus the tracker's own status, for trackers whose status maps are tables; {@code
 *     state} wins when both are given
 */
public record Shipment(
    @Nullable String carrier,
    @Nullable String trackingNumber,
    @Nullable TrackingState state,
    @Nullable Instant lastScanAt,
    @Nullable String lastScanText,
    @Nullable DateRange carrierEstimate,
    @Nullable Instant shippedAt,
    @Nullable Instant deliveredAt,
    @Nullable Boolean deliveryProof,
    @Nullable Instant carrierCheckedAt,
    @Nullable String tracker,
    @Nullable String trackerStatus) {

  /** The same parcel in a state. */
  public Shipment with(TrackingState state) {
    return new Shipment(
        carrier,
        trackingNumber,
        state,
        lastScanAt,
        lastScanText,
        carrierEstimate,
        shippedAt,
        deliveredAt,
        deliveryProof,
        carrierCheckedAt,
        tracker,
        trackerStatus);
  }
}
