package io.proofdesk.model.vocabulary;

/** How freely an item may be returned, strictest class of the order. */
public enum ReturnClass {
  STANDARD,
  PERSONALISED,
  FINAL_SALE,
  HYGIENE,
  LOW_VALUE_KEEP
}
