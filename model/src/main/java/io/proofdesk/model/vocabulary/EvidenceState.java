package io.proofdesk.model.vocabulary;

/** What became of a piece of evidence. Only {@code ACCEPTED} unblocks anything. */
public enum EvidenceState {
  UNVERIFIED,
  ACCEPTED,
  REJECTED
}
