package io.proofdesk.rules.clock;

import java.util.List;

/**
 * Hours that start on one day and may end on the next: 22:00 to 06:00 is {@code today} from 22:00
 * to 24:00 and {@code tomorrow} from 00:00 to 06:00. Thread-safe.
 *
 * @param today the part on the day it starts
 * @param tomorrow the part on the day after; empty unless it runs over midnight
 */
public record Shift(Hours today, List<Hours> tomorrow) {
  public Shift {
    tomorrow = List.copyOf(tomorrow);
  }

  /** Hours within one day. */
  public static Shift within(Hours hours) {
    return new Shift(hours, List.of());
  }

  /** Hours over midnight. */
  static Shift overnight(int from, int to) {
    return new Shift(
        new Hours(from, Hours.DAY_END), to == 0 ? List.of() : List.of(new Hours(0, to)));
  }
}
