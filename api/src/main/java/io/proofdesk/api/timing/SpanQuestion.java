package io.proofdesk.api.timing;

import io.proofdesk.model.vocabulary.Basis;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much time counts between two moments?
 *
 * @param id the caller's own name for it, repeated in the answer
 * @param from the earlier moment
 * @param to the later moment; at most five years after
 * @param basis which time counts; null for {@code BUSINESS}
 */
public record SpanQuestion(@Nullable String id, Instant from, Instant to, @Nullable Basis basis) {
  public SpanQuestion {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("expected `to` at or after `from`");
    }
  }
}
