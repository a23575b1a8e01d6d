package io.proofdesk.rules.clock;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The wall clock of a zone. Its offset changes a few times a year at most, so the stretch around
 * the last moment asked for is remembered; looking it up anew is most of what a clock costs.
 * Thread-safe.
 */
final class WallClock {

  /** A stretch without a change, half-open. */
  private record Steady(Instant from, Instant to, ZoneOffset offset) {
    boolean holds(Instant moment) {
      return !moment.isBefore(from) && moment.isBefore(to);
    }
  }

  private final ZoneId zone;
  private volatile Steady last;

  WallClock(ZoneId zone) {
    this.zone = zone;
    this.last = around(Instant.EPOCH);
  }

  OffsetDateTime of(Instant moment) {
    var steady = last;
    if (!steady.holds(moment)) {
      steady = around(moment);
      last = steady;
    }
    return moment.atOffset(steady.offset());
  }

  private Steady around(Instant moment) {
    var rules = zone.getRules();
    var next = rules.nextTransition(moment);
    // the transition at the moment itself has already happened
    var before = rules.previousTransition(moment.plusNanos(1));
    return new Steady(
        before == null ? Instant.MIN : before.getInstant(),
        next == null ? Instant.MAX : next.getInstant(),
        rules.getOffset(moment));
  }
}
