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
    NOT_KNOWN,
    /** We do not know the writer well enough to tell. */
    IDENTITY,
    /** The money boundary does not let it be offered. */
    BOUNDARY
  }
}
