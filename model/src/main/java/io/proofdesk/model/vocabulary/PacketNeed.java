package io.proofdesk.model.vocabulary;

/** How much a part counts in a dispute packet. {@code GIVEN} is what this desk itself keeps. */
public enum PacketNeed {
  REQUIRED,
  GIVEN,
  HELPFUL,
  NOT_APPLICABLE
}
