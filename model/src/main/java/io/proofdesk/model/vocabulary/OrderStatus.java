package io.proofdesk.model.vocabulary;

/**
 * The state of an order, whatever the platform calls it. {@code UNKNOWN} is a status that was sent
 * and maps to none of these; a status nobody gave is absent.
 */
public enum OrderStatus {
  INCOMPLETE,
  AWAITING_PAYMENT,
  PAID_QUEUED,
  ON_HOLD_VERIFICATION,
  IN_PRODUCTION,
  PACKED_AWAITING_SHIPMENT,
  AWAITING_PICKUP,
  PARTIALLY_SHIPPED,
  SHIPPED,
  COMPLETED,
  CANCELLED,
  DECLINED,
  DISPUTED,
  PARTIALLY_REFUNDED,
  REFUNDED,
  UNKNOWN
}
