package io.proofdesk.rules.clock;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * Hours of a date on which a calendar is closed, once or every year. Thread-safe.
 *
 * @param day on which date of a year
 * @param first no occurrence before this date
 * @param last no occurrence after this date
 * @param except dates on which it does not occur
 * @param hours the closed part of the day; {@link Hours#ALL_DAY} for a full holiday
 * @param name what traces call it
 */
public record Holiday(
    DayOfYear day,
    LocalDate first,
    LocalDate last,
    Set<LocalDate> except,
    Hours hours,
    String name) {
  public Holiday {
    except = Set.copyOf(except);
  }

  /** Once. */
  public static Holiday on(LocalDate date, Hours hours, String name) {
    return new Holiday(new DayOfYear.Same(MonthDay.from(date)), date, date, Set.of(), hours, name);
  }

  /** Every year. */
  public static Holiday yearly(MonthDay day, Hours hours, String name) {
    return new Holiday(
        new DayOfYear.Same(day), LocalDate.MIN, LocalDate.MAX, Set.of(), hours, name);
  }

  /** Whether it recurs without an end. */
  boolean isForever() {
    return last.equals(LocalDate.MAX);
  }

  String reason() {
    return name.isEmpty() ? "holiday" : "holiday: " + name;
  }

  boolean fallsOn(LocalDate date) {
    return !date.isBefore(first) && !date.isAfter(last) && day.is(date) && !except.contains(date);
  }
}
