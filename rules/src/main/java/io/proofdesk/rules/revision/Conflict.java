package io.proofdesk.rules.revision;

import org.jspecify.annotations.Nullable;

/**
 * Something that two sides changed differently. Immutable. Thread-safe.
 *
 * @param place the workbook, the sheet, and the cell on our side when it stands there
 * @param what the rule and the column, such as {@code RB-010 Order value}
 * @param base what both started from; null when it was not there
 * @param ours what our side says; null when we deleted it
 * @param theirs what their side says; null when they deleted it
 */
public record Conflict(
    String place,
    String what,
    @Nullable String base,
    @Nullable String ours,
    @Nullable String theirs) {

  /** One line that tells all three. */
  public String sentence() {
    return place
        + " "
        + what
        + ": base "
        + text(base)
        + ", ours "
        + text(ours)
        + ", theirs "
        + text(theirs);
  }

  private static String text(@Nullable String value) {
    return value == null ? "nothing" : value.isEmpty() ? "blank" : "`" + value + "`";
  }
}
