package io.proofdesk.model.signal;

/**
 * A fact that stands in the text: nobody has checked it, and no money may move by it. Personal.
 *
 * @param kind what it looks like
 * @param text as it was written
 * @param start offset of the first character in the message, zero-based, in UTF-16 units
 * @param end offset after the last character
 */
public record Candidate(Kind kind, String text, int start, int end) {

  /** What a candidate looks like. */
  public enum Kind {
    ORDER_NUMBER,
    TRACKING_NUMBER,
    EMAIL,
    AMOUNT
  }
}
