package io.proofdesk.model.vocabulary;

/** The state of the item, as reported or as found on receipt. */
public enum ItemState {
  UNUSED,
  OPENED,
  USED,
  DAMAGED
}
