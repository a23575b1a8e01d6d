package io.proofdesk.model.signal;

import org.jspecify.annotations.Nullable;

/**
 * Where a phrase was found. Personal where its words are given.
 *
 * @param phrase the id of the phrase, such as {@code PE-0042}, or of the example the message is
 *     most like, such as {@code EE-0042}
 * @param start offset of the first character in the message, zero-based, in UTF-16 units
 * @param end offset after the last character
 * @param words what the customer wrote there; null in everything that is kept
 */
public record Span(String phrase, int start, int end, @Nullable String words) {

  /** The same with its words, out of the message it was found in. */
  public Span quoting(String message) {
    return new Span(phrase, start, end, cut(message, start, end));
  }

  /** The same so many characters further on. */
  Span movedBy(int by) {
    return new Span(phrase, start + by, end + by, words);
  }

  /** A part of a message, as far as the message goes. */
  static String cut(String message, int start, int end) {
    int last = Math.min(end, message.length());
    return message.substring(Math.min(start, last), last);
  }
}
