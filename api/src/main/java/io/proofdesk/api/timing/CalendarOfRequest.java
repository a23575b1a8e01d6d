package io.proofdesk.api.timing;

import static java.util.Objects.requireNonNullElse;

import io.proofdesk.api.json.Reading;
import io.proofdesk.model.Finding;
import io.proofdesk.rules.clock.BusinessCalendar;
import io.proofdesk.rules.clock.CalendarSpec;
import io.proofdesk.rules.clock.Holiday;
import io.proofdesk.rules.clock.HolidayImport;
import io.proofdesk.rules.clock.Hours;
import io.proofdesk.rules.clock.HoursText;
import io.proofdesk.rules.clock.Shift;
import io.proofdesk.rules.clock.SpecialDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes a calendar of what a request says, or finds everything that is wrong with it, each fault
 * with its JSON pointer. One call, one thread.
 */
final class CalendarOfRequest {
  private static final int MOST_INTERVALS = 24;
  private static final int MOST_IMPORTED = 1_000;
  private static final int LONGEST_NAME = 100;
  private static final String INTERVALS = "intervals such as `09:00-17:00`";

  private final String at;
  private final List<Finding> findings = new ArrayList<>();

  private CalendarOfRequest(String at) {
    this.at = at;
  }

  /**
   * The calendar.
   *
   * @param at the JSON pointer it stands at
   */
  static Reading<BusinessCalendar> read(GivenCalendar given, String at) {
    return new CalendarOfRequest(at).read(given);
  }

  private Reading<BusinessCalendar> read(GivenCalendar given) {
    var name = named(given.name(), at + "/name");
    var zone = ZoneId.of(given.timeZone());
    var week = week(given);
    var specialDays = specialDays(requireNonNullElse(given.overrides(), List.of()));
    var dates = specialDays.stream().map(SpecialDay::date).toList();
    var holidays = holidays(requireNonNullElse(given.holidays(), List.of()), dates);
    holidays.addAll(imported(given.icalendar(), zone, dates));
    if (!findings.isEmpty()) {
      return new Reading.Refused<>(findings);
    }
    var id = name.isBlank() ? "calendar" : name;
    var read = BusinessCalendar.of(new CalendarSpec(id, "1", zone, week, specialDays, holidays));
    var calendar = read.calendar();
    return calendar == null
        ? new Reading.Refused<>(read.findings().stream().map(this::placed).toList())
        : new Reading.Read<>(calendar);
  }

  private Map<DayOfWeek, List<Shift>> week(GivenCalendar given) {
    var week = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
    var hours = given.week();
    if (Boolean.TRUE.equals(given.alwaysOpen())) {
      if (hours != null) {
        wrong("/week", "calendar.hours-and-weekday", null, "either `alwaysOpen` or `week`");
      }
      for (var day : DayOfWeek.values()) {
        week.put(day, List.of(Shift.within(Hours.ALL_DAY)));
      }
      return week;
    }
    if (hours == null) {
      wrong("", "calendar.never-open", null, "`week` with the hours of a weekday, or `alwaysOpen`");
      return week;
    }
    put(week, DayOfWeek.MONDAY, hours.monday());
    put(week, DayOfWeek.TUESDAY, hours.tuesday());
    put(week, DayOfWeek.WEDNESDAY, hours.wednesday());
    put(week, DayOfWeek.THURSDAY, hours.thursday());
    put(week, DayOfWeek.FRIDAY, hours.friday());
    put(week, DayOfWeek.SATURDAY, hours.saturday());
    put(week, DayOfWeek.SUNDAY, hours.sunday());
    return week;
  }

  private void put(
      Map<DayOfWeek, List<Shift>> week, DayOfWeek day, @Nullable List<String> intervals) {
    if (intervals != null) {
      week.put(day, shifts(intervals, "/week/" + day.name().toLowerCase(java.util.Locale.ROOT)));
    }
  }

  private List<Shift> shifts(List<String> intervals, String under) {
    if (intervals.size() > MOST_INTERVALS) {
      wrong(
          under,
          "request.too-many",
          intervals.size() + " items",
          "at most " + MOST_INTERVALS + " intervals a day");
      return List.of();
    }
    var before = findings.size();
    for (var i = 0; i < intervals.size(); i++) {
      var text = intervals.get(i);
      var read = HoursText.read(text);
      if (read.expected() != null) {
        wrong(under + "/" + i, "calendar.bad-hours", text, read.expected());
      } else if (read.shifts().size() != 1) {
        wrong(under + "/" + i, "calendar.bad-hours", text, "one interval such as `09:00-17:00`");
      }
    }
    if (findings.size() > before || intervals.isEmpty()) {
      return List.of();
    }
    var all = HoursText.read(String.join(", ", intervals));
    if (all.expected() != null) {
      wrong(under, "calendar.bad-hours", String.join(", ", intervals), all.expected());
    }
    return all.shifts();
  }

  private List<SpecialDay> specialDays(List<DatedHours> overrides) {
    var days = new ArrayList<SpecialDay>();
    var seen = new HashMap<LocalDate, Integer>();
    for (var i = 0; i < overrides.size(); i++) {
      var given = overrides.get(i);
      var under = "/overrides/" + i;
      var earlier = seen.putIfAbsent(given.date(), i);
      if (earlier != null) {
        wrong(
            under + "/date",
            "calendar.override-twice",
            given.date().toString(),
            "one override for a date; /overrides/" + earlier + " has it, too");
      }
      var name = named(given.name(), at + under + "/name");
      days.add(new SpecialDay(given.date(), shifts(given.hours(), under + "/hours"), name));
    }
    return days;
  }

  private List<Holiday> holidays(List<GivenHoliday> given, List<LocalDate> overrides) {
    var holidays = new ArrayList<Holiday>();
    for (var i = 0; i < given.size(); i++) {
      var holiday = given.get(i);
      var under = "/holidays/" + i;
      boolean yearly = Boolean.TRUE.equals(holiday.yearly());
      if (!yearly && overrides.contains(holiday.date())) {
        wrong(
            under + "/date",
            "calendar.override-and-holiday",
            holiday.date().toString(),
            "an override or a holiday for a date, not both");
      }
      var name = named(holiday.name(), at + under + "/name");
      for (var hours : closed(requireNonNullElse(holiday.hours(), List.of()), under + "/hours")) {
        holidays.add(
            yearly
                ? Holiday.yearly(MonthDay.from(holiday.date()), hours, name)
                : Holiday.on(holiday.date(), hours, name));
      }
    }
    return holidays;
  }

  private List<Hours> closed(List<String> intervals, String under) {
    if (intervals.isEmpty()) {
      return List.of(Hours.ALL_DAY);
    }
    var hours = new ArrayList<Hours>();
    for (var shift : shifts(intervals, under)) {
      if (!shift.tomorrow().isEmpty()) {
        wrong(
            under,
            "calendar.bad-hours",
            String.join(", ", intervals),
            "closed hours within their date; give the next date a holiday of its own");
      }
      hours.add(shift.today());
    }
    return hours;
  }

  private List<Holiday> imported(@Nullable String text, ZoneId zone, List<LocalDate> overrides) {
    if (text == null) {
      return List.of();
    }
    var imported = HolidayImport.read("", text, zone);
    for (var fault : imported.findings()) {
      findings.add(
          Finding.error(
              fault.code(),
              at + "/icalendar",
              fault.read(),
              "line " + fault.place().substring(1) + ": " + fault.expected(),
              fault.suggestion()));
    }
    if (imported.holidays().size() > MOST_IMPORTED) {
      wrong(
          "/icalendar",
          "request.too-many",
          imported.holidays().size() + " dates",
          "at most " + MOST_IMPORTED + " dates");
    }
    return imported.holidays().stream()
        .filter(day -> !day.first().equals(day.last()) || !overrides.contains(day.first()))
        .toList();
  }

  private String named(@Nullable String name, String pointer) {
    if (name == null || name.length() <= LONGEST_NAME) {
      return name == null ? "" : name;
    }
    findings.add(
        Finding.error(
            "request.too-long",
            pointer,
            name.length() + " characters",
            "expected at most " + LONGEST_NAME + " characters",
            null));
    return "";
  }

  private void wrong(String under, String code, @Nullable String read, String expected) {
    var suggestion = code.equals("calendar.bad-hours") ? "write " + INTERVALS : null;
    findings.add(Finding.error(code, at + under, read, "expected " + expected, suggestion));
  }

  private Finding placed(Finding finding) {
    return Finding.error(
        finding.code(), at, finding.read(), "expected " + finding.expected(), finding.suggestion());
  }
}
