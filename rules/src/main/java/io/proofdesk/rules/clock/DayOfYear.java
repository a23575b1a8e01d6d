package io.proofdesk.rules.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;

/** On which date of a year a holiday falls. Thread-safe. */
public sealed interface DayOfYear {
  /** Whether the date is it, in its year. */
  boolean is(LocalDate date);

  /**
   * The same date of every year.
   *
   * @param day 29 February comes in leap years only
   */
  record Same(MonthDay day) implements DayOfYear {
    @Override
    public boolean is(LocalDate date) {
      return MonthDay.from(date).equals(day);
    }
  }

  /**
   * So many days after a weekday of a month, such as the fourth Thursday of November.
   *
   * @param nth 1 for the first in the month, -1 for the last; never 0; a fifth comes in some years
   * @param later days after that weekday; not negative
   */
  record NthWeekday(Month month, DayOfWeek weekday, int nth, int later) implements DayOfYear {
    @Override
    public boolean is(LocalDate date) {
      var day = date.minusDays(later);
      return day.getMonth() == month && day.equals(in(day.getYear()));
    }

    /** Of a year, before the days after it; in another month where there is no such weekday. */
    LocalDate in(int year) {
      return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday));
    }

    NthWeekday later(int days) {
      return new NthWeekday(month, weekday, nth, later + days);
    }
  }
}
