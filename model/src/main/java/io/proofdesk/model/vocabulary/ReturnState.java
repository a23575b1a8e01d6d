package io.proofdesk.model.vocabulary;

/** The state of a return. */
public enum ReturnState {
  REQUESTED,
  OPEN,
  IN_TRANSIT,
  RECEIVED,
  CLOSED,
  DECLINED,
  CANCELLED
}
