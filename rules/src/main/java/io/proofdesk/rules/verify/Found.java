package io.proofdesk.rules.verify;

import org.jspecify.annotations.Nullable;

/**
 * What was found when an input was looked for. Immutable. Thread-safe.
 *
 * @param kind whether there is one
 * @param example the input, with as few facts as can be told; null unless there is one
 */
public record Found(Kind kind, @Nullable Example example) {

  /** Whether there is an input. */
  public enum Kind {
    /** There is one. */
    EXAMPLE,
    /** There is none; that is proved. */
    NEVER,
    /** The search was given up. */
    UNDECIDED
  }
}
