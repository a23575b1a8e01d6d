package io.proofdesk.model.signal;

/** Who said a signal. */
public enum SignalSource {
  /** The caller's own reading, by a person, a form or a classifier. */
  CALLER,
  /** The phrases, in the customer's words. */
  TEXT
}
