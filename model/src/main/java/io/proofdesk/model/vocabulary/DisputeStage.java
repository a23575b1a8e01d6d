package io.proofdesk.model.vocabulary;

/**
 * How far a payment dispute has gone. {@code NONE} is a dispute that was looked for and not found.
 */
public enum DisputeStage {
  NONE,
  INQUIRY,
  CHARGEBACK,
  PRE_ARBITRATION,
  ARBITRATION,
  WON,
  LOST
}
