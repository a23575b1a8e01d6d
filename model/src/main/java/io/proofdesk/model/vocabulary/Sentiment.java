package io.proofdesk.model.vocabulary;

/** The mood of the newest message. */
public enum Sentiment {
  ANGRY,
  UPSET,
  NEUTRAL,
  POSITIVE
}
