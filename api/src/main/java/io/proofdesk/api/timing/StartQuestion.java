package io.proofdesk.api.timing;

import io.proofdesk.model.vocabulary.Basis;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When must it start at the latest, to be done in time? Counts backwards.
 *
 * @param id the caller's own name for it, repeated in the answer
 * @param dueAt when it has to be done
 * @param target how long it takes
 * @param basis which time counts; null for {@code BUSINESS}
 */
public record StartQuestion(
    @Nullable String id, Instant dueAt, Duration target, @Nullable Basis basis) {
  public StartQuestion {
    if (target.isNegative()) {
      throw new IllegalArgumentException("expected a target of zero or more");
    }
  }
}
