package io.proofdesk.model.vocabulary;

/** Hand over now, or when the named trigger comes true. */
public enum EscalationTiming {
  NOW,
  IF
}
