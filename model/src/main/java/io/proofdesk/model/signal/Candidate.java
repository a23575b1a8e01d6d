package io.proofdesk.model.signal;

import org.jspecify.annotations.Nullable;

/**
 * A fact that stands in the text: nobody has checked it, and no money may move by it. Personal
 * where its text is given.
 *
 * @param kind what it looks like
 * @param text as it was written; null in everything that is kept
 * @param start offset of the first character in the message, zero-based, in UTF-16 units
 * @param end offset after the last character
 */
public record Candidate(CandidateKind kind, @Nullable String text, int start, int end) {

  /** The same so many characters further on. */
  public Candidate movedBy(int by) {
    return new Candidate(kind, text, start + by, end + by);
  }

  /** The same without its text. */
  public Candidate masked() {
    return new Candidate(kind, null, start, end);
  }

  /** The same with its text, out of the message it was found in. */
  public Candidate quoting(String message) {
    return new Candidate(kind, Span.cut(message, start, end), start, end);
  }
}
