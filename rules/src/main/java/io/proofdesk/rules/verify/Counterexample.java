package io.proofdesk.rules.verify;

import java.util.List;

/**
 * An input on which an invariant breaks. Immutable. Thread-safe.
 *
 * @param profile whose tables
 * @param invariant id of the invariant's row
 * @param place where that row stands
 * @param facts the facts that matter; all others are absent
 * @param led the rows on the way that it takes to break it, as {@code table: ROW, ROW}
 */
public record Counterexample(
    String profile, String invariant, String place, Example facts, List<String> led) {
  public Counterexample {
    led = List.copyOf(led);
  }
}
