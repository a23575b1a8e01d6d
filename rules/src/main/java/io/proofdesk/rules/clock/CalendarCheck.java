package io.proofdesk.rules.clock;

import io.proofdesk.model.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What makes a calendar useless however well its cells are written. */
final class CalendarCheck {
  /** After 28 years every date has met every weekday. */
  private static final LocalDate CYCLE_START = LocalDate.of(2000, 1, 1);

  private CalendarCheck() {}

  static List<Finding> findings(CalendarSpec spec) {
    var findings = new ArrayList<Finding>();
    var dates = new HashSet<LocalDate>();
    for (var special : spec.specialDays()) {
      if (!dates.add(special.date())) {
        findings.add(
            Finding.error(
                "calendar.override-twice",
                "calendar " + spec.label(),
                special.date().toString(),
                "a date has one override",
                "put all hours of the date into one override"));
      }
    }
    for (var holiday : spec.holidays()) {
      if (holiday.first().equals(holiday.last()) && dates.contains(holiday.first())) {
        findings.add(
            Finding.error(
                "calendar.override-and-holiday",
                "calendar " + spec.label(),
                holiday.first().toString(),
                "a date has an override or a holiday of its own, not both",
                "keep the override when part of the date is open, else the holiday"));
      }
    }
    if (!everOpens(spec)) {
      findings.add(
          Finding.error(
              "calendar.never-open",
              "calendar " + spec.label(),
              null,
              "a calendar is open at some time",
              "give a weekday hours such as `09:00-17:00`, or write `always open`"));
    }
    return findings;
  }

  private static boolean everOpens(CalendarSpec spec) {
    if (spec.specialDays().stream().anyMatch(special -> !special.shifts().isEmpty())) {
      return true;
    }
    return CYCLE_START.datesUntil(CYCLE_START.plusYears(28)).anyMatch(date -> opens(spec, date));
  }

  private static boolean opens(CalendarSpec spec, LocalDate date) {
    var open = new ArrayList<Hours>();
    var day = date.getDayOfWeek();
    spec.week().getOrDefault(day, List.of()).forEach(shift -> open.add(shift.today()));
    spec.week()
        .getOrDefault(day.minus(1), List.of())
        .forEach(shift -> open.addAll(shift.tomorrow()));
    if (open.isEmpty()) {
      return false;
    }
    var closed =
        Hours.joined(
            spec.holidays().stream()
                .filter(Holiday::isForever)
                .filter(holiday -> holiday.day().is(date))
                .map(Holiday::hours)
                .toList());
    return open.stream()
        .anyMatch(
            hours ->
                closed.stream()
                    .noneMatch(shut -> shut.from() <= hours.from() && hours.to() <= shut.to()));
  }
}
