package io.proofdesk.api.store;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/**
 * Makes UUIDs of version 7 (RFC 9562, section 5.7): 48 bits of milliseconds, then a counter of 12
 * bits, then 62 random bits. Every id is greater than the one before, also when the clock stands
 * still or goes back. Thread-safe.
 */
public final class TimeOrderedIds {

  private static final int COUNTER_LIMIT = 1 << 12;

  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();
  private long lastMillis;
  private int counter;

  /** Ids stamped by a clock. */
  public TimeOrderedIds(InstantSource clock) {
    this.clock = clock;
  }

  /** The next id. */
  public UUID next() {
    long low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
    return new UUID(high(), low);
  }

  private synchronized long high() {
    long now = clock.millis();
    if (now > lastMillis) {
      lastMillis = now;
      // half of the counter stays free, so that a burst inside one millisecond rarely borrows
      counter = random.nextInt(COUNTER_LIMIT / 2);
    } else if (++counter == COUNTER_LIMIT) {
      lastMillis++;
      counter = 0;
    }
    return (lastMillis << 16) | 0x7000L | counter;
  }
}
