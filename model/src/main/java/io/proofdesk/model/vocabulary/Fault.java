package io.proofdesk.model.vocabulary;

/** Whose fault the trouble is, as far as it is known. */
public enum Fault {
  STORE_ERROR,
  CARRIER,
  CUSTOMER_INPUT,
  PREFERENCE,
  UNDETERMINED
}
