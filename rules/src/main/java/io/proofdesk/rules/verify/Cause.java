package io.proofdesk.rules.verify;

import org.jspecify.annotations.Nullable;

/**
 * A cell, or a line of a table, that differs between two versions and leads to another answer.
 * Immutable. Thread-safe.
 *
 * @param what the rule and the column, such as {@code BD-040 Affected value}
 * @param before what it says in the first version; null when it is not there
 * @param after what it says in the second; null when it is not there
 * @param place where it stands, in the second version when it is there
 */
public record Cause(String what, @Nullable String before, @Nullable String after, String place) {

  /** {@code BD-040 Affected value: <= 50 USD, was <= 5 USD (boundary-damage.csv!Rules!F14)}. */
  public String sentence() {
    var change =
        before == null
            ? "new: `" + after + "`"
            : after == null ? "gone: `" + before + "`" : "`" + before + "` became `" + after + "`";
    return what + ": " + change + " (" + place + ")";
  }
}
