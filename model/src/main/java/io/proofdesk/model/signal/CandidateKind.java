package io.proofdesk.model.signal;

/** What a number or an address in a text looks like. */
public enum CandidateKind {
  ORDER_NUMBER,
  TRACKING_NUMBER,
  EMAIL,
  AMOUNT
}
