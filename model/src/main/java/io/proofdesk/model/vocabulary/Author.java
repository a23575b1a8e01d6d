package io.proofdesk.model.vocabulary;

/** Who wrote a message. */
public enum Author {
  CUSTOMER,
  AGENT,
  BOT,
  SYSTEM
}
