package io.proofdesk.model;

import io.proofdesk.model.vocabulary.Severity;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong, told so that the person who must act can act. Problem documents, command
 * line output and reports are views of it.
 *
 * @param code stable code, listed in {@code docs/errors.md} and never renamed, such as {@code
 *     cell.unknown-word}
 * @param severity errors stop, warnings inform
 * @param place where it is: a JSON pointer, {@code file!sheet!cell} with the rule id, or {@code
 *     file:line}
 * @param read what was read there, quoted as it stood; null where nothing was there
 * @param expected what would have been right, as a sentence fragment in lower case without a full
 *     stop
 * @param suggestion the next step or the likely intended value; null when there is no good guess
 */
public record Finding(
    String code,
    Severity severity,
    String place,
    @Nullable String read,
    String expected,
    @Nullable String suggestion) {

  /** An error at a place. */
  public static Finding error(
      String code,
      String place,
      @Nullable String read,
      String expected,
      @Nullable String suggestion) {
    return new Finding(code, Severity.ERROR, place, read, expected, suggestion);
  }

  /** A warning at a place. */
  public static Finding warning(
      String code,
      String place,
      @Nullable String read,
      String expected,
      @Nullable String suggestion) {
    return new Finding(code, Severity.WARNING, place, read, expected, suggestion);
  }

  /** One line for a person: place, what was read, what was expected, the suggestion. */
  public String line() {
    var line = new StringBuilder(place).append(": ");
    if (read != null) {
      line.append('`').append(read).append("`: ");
    }
    line.append(expected);
    if (suggestion != null) {
      line.append("; ").append(suggestion);
    }
    return line.toString();
  }
}
