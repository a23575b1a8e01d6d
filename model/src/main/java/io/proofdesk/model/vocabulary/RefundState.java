package io.proofdesk.model.vocabulary;

/** The state of a refund at the payment provider. */
public enum RefundState {
  REQUESTED,
  PENDING,
  SUCCEEDED,
  FAILED
}
