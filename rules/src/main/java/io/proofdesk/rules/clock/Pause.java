package io.proofdesk.rules.clock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time that does not count, half-open. Thread-safe.
 *
 * @param from when it began
 * @param to when it ended; null while it lasts; always after {@code from}
 * @param reason why, in a word or two, such as {@code waiting for customer}
 */
public record Pause(Instant from, @Nullable Instant to, String reason) {
  public Pause {
    if (to != null && !to.isAfter(from)) {
      throw new IllegalArgumentException(
          "a pause ends after it begins, not from " + from + " to " + to);
    }
  }

  boolean covers(Instant instant) {
    return !instant.isBefore(from) && (to == null || instant.isBefore(to));
  }
}
