package io.proofdesk.model.vocabulary;

/** The state of a parcel, whatever the carrier or tracking service calls it. */
public enum TrackingState {
  LABEL_CREATED,
  IN_TRANSIT,
  OUT_FOR_DELIVERY,
  ATTEMPT_FAILED,
  AVAILABLE_FOR_PICKUP,
  DELIVERED,
  EXCEPTION,
  RETURNING,
  RETURNED,
  REFUSED,
  LOST,
  EXPIRED,
  UNKNOWN
}
