package io.proofdesk.model.vocabulary;

/** How a resolution stands in this case. */
public enum Standing {
  RECOMMENDED,
  ALLOWED,
  CUSTOMER_CHOICE,
  FORBIDDEN
}
