package io.proofdesk.model.signal;

/** What a signal says something about. */
public enum SignalKind {
  /** A wish, as a route word. */
  INTENT,
  /** A threat, or something else worth knowing. */
  FLAG,
  /** How the customer feels. */
  MOOD,
  /** The resolution asked for. */
  OUTCOME,
  /** A piece of evidence that is mentioned or attached. */
  EVIDENCE,
  /** Whose fault the customer's account makes it. */
  REASON,
  /** What exactly the wish is about, as a word of the list of topics. */
  TOPIC
}
