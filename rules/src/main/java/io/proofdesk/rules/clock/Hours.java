package io.proofdesk.rules.clock;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of a local day by the wall clock, half-open. Thread-safe.
 *
 * @param from second of the day it starts at, from 0
 * @param to second of the day it ends before, up to 86,400; always after {@code from}
 */
public record Hours(int from, int to) {
  /** Seconds of a wall-clock day. */
  static final int DAY_END = 86_400;

  /** The whole day. */
  public static final Hours ALL_DAY = new Hours(0, DAY_END);

  public Hours {
    if (from < 0 || to > DAY_END || to <= from) {
      throw new IllegalArgumentException(
          "hours run from second 0 to 86400 of a day and end after they start, not "
              + from
              + " to "
              + to);
    }
  }

  /** Sorted, with overlapping and touching hours joined. */
  static List<Hours> joined(List<Hours> hours) {
    var joined = new ArrayList<Hours>();
    for (var next : hours.stream().sorted(Comparator.comparingInt(Hours::from)).toList()) {
      var last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && next.from() <= last.to()) {
        joined.set(joined.size() - 1, new Hours(last.from(), Math.max(last.to(), next.to())));
      } else {
        joined.add(next);
      }
    }
    return List.copyOf(joined);
  }
}
