package io.proofdesk.api.timing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time that does not count.
 *
 * @param from when it began
 * @param to when it ended; null while it lasts
 * @param reason why, for traces, such as {@code waiting for customer}; at most 100 characters
 */
public record GivenPause(Instant from, @Nullable Instant to, @Nullable String reason) {
  public GivenPause {
    if (to != null && !to.isAfter(from)) {
      throw new IllegalArgumentException("expected a pause that ends after it begins");
    }
    if (reason != null && reason.length() > 100) {
      throw new IllegalArgumentException("expected a reason of at most 100 characters");
    }
  }
}
