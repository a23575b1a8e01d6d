package io.proofdesk.rules.explain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that can still happen, and what the decision is then. Immutable. Thread-safe.
 *
 * @param steps what has to happen, all of it; empty when time alone does
 * @param from the first moment it is so, for what time does; null otherwise
 * @param before the first moment it is so no more; null when that was not seen, or not tried
 * @param effects what differs then
 * @param sentence all of it as a sentence
 */
public record WayOut(
    List<OpenStep> steps,
    @Nullable Instant from,
    @Nullable Instant before,
    List<Effect> effects,
    String sentence) {
  public WayOut {
    steps = List.copyOf(steps);
    effects = List.copyOf(effects);
  }
}
