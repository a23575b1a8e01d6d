package io.proofdesk.model.vocabulary;

/** What the caller should do next; see the next-action protocol. */
public enum ActionType {
  ASK,
  CONFIRM,
  LOOKUP,
  REPLY,
  PROPOSE,
  EXECUTE,
  HANDOFF,
  WAIT,
  WRITE_BACK,
  STOP
}
