package io.proofdesk.model.vocabulary;

/**
 * Whose turn it is in a case. {@code ANSWERED} is a case whose newest word is ours and asked for
 * nothing.
 */
public enum CaseState {
  OPEN,
  ANSWERED,
  WAITING_FOR_CUSTOMER,
  WAITING_FOR_THIRD_PARTY,
  ON_HOLD,
  SOLVED
}
