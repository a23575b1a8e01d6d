package io.proofdesk.rules.clock;

import java.time.Duration;

/**
 * A time split as people say it.
 *
 * @param days whole days; zero below 72 hours and when hours remain
 * @param hours hours
 * @param minutes minutes, rounded up
 */
record TimeParts(long days, long hours, long minutes) {
  private static final long MINUTES_A_DAY = 1440;
  private static final long SAID_IN_HOURS = 3 * MINUTES_A_DAY;

  static TimeParts of(Duration duration) {
    var whole = duration.toMinutes();
    var minutes = duration.equals(Duration.ofMinutes(whole)) ? whole : whole + 1;
    if (minutes >= SAID_IN_HOURS && minutes % MINUTES_A_DAY == 0) {
      return new TimeParts(minutes / MINUTES_A_DAY, 0, 0);
    }
    return new TimeParts(0, minutes / 60, minutes % 60);
  }

  boolean isOnlyMinutes() {
    return days == 0 && hours == 0;
  }
}
