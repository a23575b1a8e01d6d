package io.proofdesk.model.quantity;

import java.time.LocalDate;

/**
 * A window of days in the store's time zone.
 *
 * @param from first day
 * @param to last day, inclusive; never before {@code from}
 */
public record DateRange(LocalDate from, LocalDate to) {
  public DateRange {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "a date range cannot end on " + to + " before it starts on " + from);
    }
  }
}
