package io.proofdesk.rules.signal.phrase;

/** A phrase that cannot be read: what was expected, and the next step. */
public final class MalformedPhraseException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String suggestion;

  MalformedPhraseException(String expected, String suggestion) {
    super(expected, null, false, false);
    this.suggestion = suggestion;
  }

  /** What would have been right. */
  public String expected() {
    return String.valueOf(getMessage());
  }

  /** The next step. */
  public String suggestion() {
    return suggestion;
  }
}
