package io.proofdesk.model.vocabulary;

/** The moment a clock starts from. */
public enum AnchorEvent {
  DECIDED_AT,
  FIRST_CONTACT,
  OLDEST_UNANSWERED,
  LAST_PUBLIC_REPLY,
  PROMISED_UPDATE,
  ORDER_PLACED,
  ORDER_PAID,
  PROMISE_END,
  LAST_SCAN,
  DELIVERED,
  REFUND_CREATED,
  RETURN_RECEIVED,
  DISPUTE_DUE,
  SPEC_SENT,
  /** When a decision first said that the carrier is asked, and no answer has come since. */
  CARRIER_ASKED,
  HANDED_OFF
}
