package io.proofdesk.model.vocabulary;

/** How well we know that the writer is the buyer. */
public enum IdentityLevel {
  NONE,
  EMAIL,
  EMAIL_ORDER,
  ACCOUNT
}
