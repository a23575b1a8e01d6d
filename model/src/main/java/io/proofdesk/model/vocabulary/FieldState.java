package io.proofdesk.model.vocabulary;

/**
 * How far a field of a platform's evidence form is. {@code AT_HAND} is a record that is there and
 * that a person attaches or copies.
 */
public enum FieldState {
  FILLED,
  AT_HAND,
  MISSING
}
