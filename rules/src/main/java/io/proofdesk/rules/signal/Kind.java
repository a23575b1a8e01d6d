package io.proofdesk.rules.signal;

/** What a phrase says something about. */
enum Kind {
  /** A wish, as a route word. */
  INTENT,
  /** A threat, or something else worth knowing. */
  FLAG,
  /** How the customer feels. */
  MOOD,
  /** The resolution asked for. */
  OUTCOME,
  /** A piece of evidence that is mentioned or attached. */
  EVIDENCE
}
