package io.proofdesk.rules.explain;

/** The parts of a decision that people ask about, the most asked about first. */
public enum EffectPart {
  /** What is carried out without another word from anybody. */
  EXECUTE,
  /** How a resolution stands. */
  RESOLUTION,
  /** Whether money and goods may move. */
  BOUNDARY,
  /** Whether the tables decide or a person. */
  OUTCOME,
  /** What is going on inside the route. */
  SITUATION,
  /** Where the case belongs. */
  ROUTE,
  /** An action that must wait. */
  STOP,
  /** How urgent it is. */
  PRIORITY,
  /** The text that goes out. */
  REPLY,
  /** Whether the row that was asked about answers. */
  ROW
}
