package io.proofdesk.model.vocabulary;

/**
 * Whether a part of a dispute packet is there. {@code TO_CHECK} came in and nobody has accepted it
 * yet.
 */
public enum PartState {
  HAVE,
  TO_CHECK,
  MISSING,
  NOT_APPLICABLE
}
