package io.proofdesk.model.vocabulary;

/** The payment of the order. */
public enum PaymentState {
  PENDING,
  AUTHORIZED,
  PARTIALLY_PAID,
  PAID,
  PARTIALLY_REFUNDED,
  REFUNDED,
  VOIDED,
  FAILED
}
