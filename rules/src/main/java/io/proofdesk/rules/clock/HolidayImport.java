package io.proofdesk.rules.clock;

import io.proofdesk.model.Finding;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Holidays out of an iCalendar text (RFC 5545): all-day and timed events, once or every year on a
 * date or on a weekday of a month, with exceptions. Whole days close a date, timed events close
 * their hours, in the calendar's zone. An event that cannot be read is left out with a finding at
 * its line; cancelled ones are left out in silence. Thread-safe.
 *
 * @param holidays what was read
 * @param findings what could not be read, all at once; errors
 */
public record HolidayImport(List<Holiday> holidays, List<Finding> findings) {
  private static final int LONGEST_DAYS = 366;

  public HolidayImport {
    holidays = List.copyOf(holidays);
    findings = List.copyOf(findings);
  }

  /**
   * Reads an iCalendar text.
   *
   * @param file its name, for findings
   * @param zone the zone of the calendar that will take the holidays
   */
  public static HolidayImport read(String file, String text, ZoneId zone) {
    var findings = new ArrayList<Finding>();
    var holidays = new ArrayList<Holiday>();
    for (var event : new IcsReader(file, zone, findings).events(text)) {
      holidays(event, file, findings, holidays);
    }
    return new HolidayImport(holidays, findings);
  }

  private static void holidays(
      IcsEvent event, String file, List<Finding> findings, List<Holiday> holidays) {
    var firstDay = event.from().toLocalDate();
    if (event.to().isAfter(event.from().plusDays(LONGEST_DAYS))) {
      findings.add(
          Finding.error(
              "ics.too-long",
              file + ":" + event.line(),
              event.from() + " to " + event.to(),
              "a holiday of at most a year",
              "correct its end"));
      return;
    }
    for (var date = firstDay; date.atStartOfDay().isBefore(event.to()); date = date.plusDays(1)) {
      var from = date.equals(firstDay) ? event.from() : date.atStartOfDay();
      var midnight = date.plusDays(1).atStartOfDay();
      var last = event.to().isBefore(midnight);
      if (from.isBefore(event.to())) {
        var hours =
            new Hours(
                from.toLocalTime().toSecondOfDay(),
                last ? event.to().toLocalTime().toSecondOfDay() : Hours.DAY_END);
        holidays.add(holiday(event, date, date.toEpochDay() - firstDay.toEpochDay(), hours));
      }
    }
  }

  /** One date of an event; its later dates recur and are excepted as many days later. */
  private static Holiday holiday(IcsEvent event, LocalDate date, long later, Hours hours) {
    var until = event.until();
    var begins = event.day();
    if (until == null || begins == null) {
      return Holiday.on(date, hours, event.name());
    }
    var last = until.equals(LocalDate.MAX) ? until : until.plusDays(later);
    var except = new ArrayList<LocalDate>();
    event.except().forEach(day -> except.add(day.plusDays(later)));
    var day =
        begins instanceof DayOfYear.NthWeekday weekday
            ? weekday.later(Math.toIntExact(later))
            : new DayOfYear.Same(MonthDay.from(date));
    return new Holiday(day, date, last, Set.copyOf(except), hours, event.name());
  }
}
