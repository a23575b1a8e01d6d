package io.proofdesk.rules.reply;

import io.proofdesk.rules.reply.text.Placeholder;

/**
 * A placeholder outside optional parts that has no value, so that there is no text.
 *
 * @param placeholder which one
 * @param reason why it has none
 */
public record Unresolved(Placeholder placeholder, Reason reason) {

  /** Why a placeholder has no value. */
  public enum Reason {
    /** The fact is not in the case or the decision, or the word has no label. */
    NOT_KNOWN("nobody knows it"),
    /** We do not know the writer well enough to tell. */
    IDENTITY("the writer is not known well enough to be told"),
    /** The money boundary does not let it be offered. */
    BOUNDARY("nothing may be offered yet");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }

    /** In words. */
    public String sentence() {
      return sentence;
    }
  }

  /** One sentence for the person who takes over. */
  public String sentence() {
    return "the reply needs `"
        + placeholder.text()
        + "` ("
        + placeholder.fact()
        + "), and "
        + reason.sentence;
  }
}
