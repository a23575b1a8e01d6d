package io.proofdesk.model.vocabulary;

/** How soon a person should look, most urgent first. */
public enum Priority {
  URGENT,
  HIGH,
  NORMAL,
  LOW
}
