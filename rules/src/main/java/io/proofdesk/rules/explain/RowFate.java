package io.proofdesk.rules.explain;

/** What became of a row. */
public enum RowFate {
  /** Its results stand in the answer. */
  WON,
  /** It fitted, and another row came before it. */
  BEATEN,
  /** A cell of it did not hold. */
  MISSED,
  /** Its table was not asked. */
  NOT_ASKED
}
