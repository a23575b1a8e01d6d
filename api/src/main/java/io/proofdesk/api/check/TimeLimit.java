package io.proofdesk.api.check;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;

/** When the time for something is up. */
public final class TimeLimit {
  private TimeLimit() {}

  /** Says so once that long has passed from now on. */
  public static BooleanSupplier of(Duration time, InstantSource clock) {
    var over = clock.instant().plus(time);
    return () -> clock.instant().isAfter(over);
  }
}
