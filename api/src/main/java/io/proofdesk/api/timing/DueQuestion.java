package io.proofdesk.api.timing;

import io.proofdesk.model.vocabulary.Basis;
import io.proofdesk.rules.clock.DueRule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When is it due?
 *
 * @param id the caller's own name for it, repeated in the answer
 * @param startedAt when it started
 * @param target how long; with {@code END_OF_BUSINESS_DAY} whole days are business days
 * @param due how the due time follows; null for {@code AFTER_TARGET}
 * @param basis which time counts; null for {@code BUSINESS}
 * @param warnBefore how much time of the basis before the due time to warn, at most ten times
 * @param asOf the moment to look at it; null leaves state, elapsed and remaining out
 * @param metAt when what it waits for happened; null while it has not
 */
public record DueQuestion(
    @Nullable String id,
    Instant startedAt,
    Duration target,
    @Nullable DueRule due,
    @Nullable Basis basis,
    @Nullable List<Duration> warnBefore,
    @Nullable Instant asOf,
    @Nullable Instant metAt) {
  public DueQuestion {
    if (target.isNegative()) {
      throw new IllegalArgumentException("expected a target of zero or more");
    }
    if (warnBefore != null && warnBefore.size() > 10) {
      throw new IllegalArgumentException("expected at most 10 warnings");
    }
    if (warnBefore != null && warnBefore.stream().anyMatch(Duration::isNegative)) {
      throw new IllegalArgumentException("expected warnings of zero or more before the due time");
    }
    if (metAt != null && metAt.isBefore(startedAt)) {
      throw new IllegalArgumentException("expected `metAt` at or after `startedAt`");
    }
  }
}
