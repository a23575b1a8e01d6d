package io.proofdesk.model.vocabulary;

/** The state of a clock at the moment of deciding. */
public enum ClockState {
  NOT_STARTED,
  RUNNING,
  PAUSED,
  MET,
  BREACHED,
  CANCELLED
}
