package io.proofdesk.rules.trace;

import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.Value;
import java.math.BigDecimal;

/** The smallest step from one value of a column to the next. Thread-safe. */
public final class Steps {
  /** Durations are held in seconds, and nobody writes those. */
  private static final long SECONDS_PER_MINUTE = 60;

  private Steps() {}

  /**
   * The value some steps away: a day, a minute, a cent, the last decimal place that is written.
   *
   * @param steps below zero for a smaller value
   */
  public static Value moved(Value value, ColumnType type, int steps) {
    if (value instanceof Value.Whole whole) {
      long step = type instanceof ColumnType.Duration ? SECONDS_PER_MINUTE : 1;
      return new Value.Whole(whole.amount() + steps * step);
    }
    if (value instanceof Value.Decimal decimal) {
      var step = BigDecimal.ONE.movePointLeft(Math.max(0, decimal.amount().scale()));
      return new Value.Decimal(decimal.amount().add(step.multiply(BigDecimal.valueOf(steps))));
    }
    return value;
  }
}
