package io.proofdesk.rules.clock;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.workbook.Grid;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the {@code Calendar} sheet of a profile: a key in the first column, what it says beside it.
 *
 * <pre>
 * Calendar       | us-support
 * Version        | 3
 * Time zone      | America/New_York
 * Monday         | 09:00-17:00, 18:00-20:00        (a weekday left blank or out is closed)
 * Hours          | always open                     (in place of all weekdays)
 * Override       | 2026-12-24  | 09:00-12:00 | Christmas Eve
 * Holiday        | 2026-12-31  | 13:00-24:00 | half day     (no hours: the whole day)
 * Holiday yearly | 12-25       |             | Christmas Day
 * </pre>
 *
 * All findings come at once, each with its cell. One call, one thread.
 */
public final class CalendarReader {
  private static final int HOURS_COLUMN = 2;
  private static final int NAME_COLUMN = 3;
  private static final List<String> KEYS =
      List.of(
          "calendar",
          "version",
          "time zone",
          "hours",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "override",
          "holiday",
          "holiday yearly");

  private final Grid grid;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, Integer> rowOfKey = new HashMap<>();
  private final Map<LocalDate, String> kindOfDate = new HashMap<>();
  private final Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
  private final List<SpecialDay> specialDays = new ArrayList<>();
  private final List<Holiday> holidays = new ArrayList<>();

  private CalendarReader(Grid grid) {
    this.grid = grid;
  }

  /**
   * Reads a sheet.
   *
   * @param imported holidays from elsewhere, such as {@link HolidayImport}
   */
  public static CalendarRead read(Grid grid, List<Holiday> imported) {
    return new CalendarReader(grid).read(imported);
  }

  private CalendarRead read(List<Holiday> imported) {
    for (int row = 0; row < grid.rows().size(); row++) {
      readRow(row);
    }
    var id = required("calendar", "an id such as `us-support`");
    var version = required("version", "a version such as `1`");
    var zone = zone(required("time zone", "an IANA zone such as `America/New_York`"));
    if (id == null || version == null || zone == null || !findings.isEmpty()) {
      return new CalendarRead(null, findings);
    }
    holidays.addAll(
        imported.stream()
            .filter(h -> !h.first().equals(h.last()) || !kindOfDate.containsKey(h.first()))
            .toList());
    var read =
        BusinessCalendar.of(new CalendarSpec(id, version, zone, week, specialDays, holidays));
    return new CalendarRead(read.calendar(), read.findings().stream().map(this::placed).toList());
  }

  private void readRow(int row) {
    var key = grid.text(row, 0).strip().toLowerCase(Locale.ROOT);
    if (key.isEmpty()) {
      if (row < grid.rows().size() && !grid.rows().get(row).isEmpty()) {
        firstContent(row);
      }
      return;
    }
    switch (key) {
      case "override" -> readOverride(row);
      case "holiday" -> readHoliday(row);
      case "holiday yearly" -> readYearly(row);
      default -> {
        if (!KEYS.contains(key)) {
          wrong(row, 0, "calendar.unknown-key", "a key of a calendar", nearest(key));
          return;
        }
        if (rowOfKey.putIfAbsent(key, row) != null) {
          wrong(row, 0, "calendar.key-twice", "each of these keys once", "join the two lines");
          return;
        }
        nothingAfter(row, 1);
        readHoursOfWeek(key, row);
      }
    }
  }

  private void readHoursOfWeek(String key, int row) {
    if (key.equals("hours")) {
      var shifts = hours(row, 1);
      for (var day : DayOfWeek.values()) {
        week.putIfAbsent(day, shifts);
      }
      return;
    }
    for (var day : DayOfWeek.values()) {
      if (!day.name().equalsIgnoreCase(key)) {
        continue;
      }
      if (rowOfKey.containsKey("hours")) {
        wrong(
            row,
            0,
            "calendar.hours-and-weekday",
            "hours for all days or weekdays, not both",
            "leave the line `Hours` out");
      }
      week.put(day, hours(row, 1));
    }
  }

  private void readOverride(int row) {
    nothingAfter(row, NAME_COLUMN);
    var date = date(row);
    if (date != null && freshDate(row, date, "override")) {
      specialDays.add(
          new SpecialDay(date, hours(row, HOURS_COLUMN), grid.text(row, NAME_COLUMN).strip()));
    }
  }

  private void readHoliday(int row) {
    nothingAfter(row, NAME_COLUMN);
    var date = date(row);
    if (date != null && freshDate(row, date, "holiday")) {
      for (var hours : closedHours(row)) {
        holidays.add(Holiday.on(date, hours, grid.text(row, NAME_COLUMN).strip()));
      }
    }
  }

  private void readYearly(int row) {
    nothingAfter(row, NAME_COLUMN);
    try {
      var day = MonthDay.parse("--" + grid.text(row, 1).strip());
      for (var hours : closedHours(row)) {
        holidays.add(Holiday.yearly(day, hours, grid.text(row, NAME_COLUMN).strip()));
      }
    } catch (DateTimeException notADay) {
      wrong(row, 1, "calendar.bad-date", "a month and a day such as `12-25`", null);
    }
  }

  private @Nullable LocalDate date(int row) {
    try {
      return LocalDate.parse(grid.text(row, 1).strip());
    } catch (DateTimeException notADate) {
      wrong(row, 1, "calendar.bad-date", "a date such as `2026-12-24`", null);
      return null;
    }
  }

  private boolean freshDate(int row, LocalDate date, String kind) {
    var earlier = kindOfDate.putIfAbsent(date, kind);
    // Two partial holidays may share a date; an override says everything about its own.
    if (earlier == null || (earlier.equals("holiday") && kind.equals("holiday"))) {
      return true;
    }
    wrong(
        row,
        1,
        "calendar.date-twice",
        "one line for the date, which already has: " + earlier,
        "keep the override when part of the date is open, else the holiday");
    return false;
  }

  private List<Hours> closedHours(int row) {
    if (grid.text(row, HOURS_COLUMN).isBlank()) {
      return List.of(Hours.ALL_DAY);
    }
    var shifts = hours(row, HOURS_COLUMN);
    if (shifts.stream().anyMatch(shift -> !shift.tomorrow().isEmpty())) {
      wrong(
          row,
          HOURS_COLUMN,
          "calendar.bad-hours",
          "a holiday that ends by `24:00`",
          "write the part after midnight as a holiday of the next date");
      return List.of();
    }
    return shifts.stream().map(Shift::today).toList();
  }

  private List<Shift> hours(int row, int column) {
    var read = HoursText.read(grid.text(row, column));
    if (read.expected() != null) {
      wrong(row, column, "calendar.bad-hours", read.expected(), read.suggestion());
    }
    return read.shifts();
  }

  private @Nullable String required(String key, String expected) {
    var row = rowOfKey.get(key);
    var text = row == null ? "" : grid.text(row, 1).strip();
    if (!text.isEmpty()) {
      return text;
    }
    findings.add(
        Finding.error(
            "calendar.missing-key",
            row == null ? grid.workbook() + "!" + grid.sheet() : grid.place(row, 1).address(),
            null,
            expected,
            row == null
                ? "add the line `"
                    + key.substring(0, 1).toUpperCase(Locale.ROOT)
                    + key.substring(1)
                    + "`"
                : "fill the cell"));
    return null;
  }

  private @Nullable ZoneId zone(@Nullable String text) {
    if (text == null) {
      return null;
    }
    if (ZoneId.getAvailableZoneIds().contains(text)) {
      return ZoneId.of(text);
    }
    var lower = text.replace(' ', '_').toLowerCase(Locale.ROOT);
    wrong(
        rowOfKey.getOrDefault("time zone", 0),
        1,
        "calendar.unknown-zone",
        "an IANA zone such as `America/New_York`",
        ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.toLowerCase(Locale.ROOT).endsWith(lower))
            .sorted()
            .findFirst()
            .map(id -> "did you mean `" + id + "`?")
            .orElse(null));
    return null;
  }

  private void firstContent(int row) {
    for (int column = 1; column < grid.rows().get(row).size(); column++) {
      if (!grid.text(row, column).isBlank()) {
        wrong(row, column, "calendar.stray-cell", "a key in the first column", "name the line");
        return;
      }
    }
  }

  private void nothingAfter(int row, int last) {
    for (int column = last + 1; column < grid.rows().get(row).size(); column++) {
      if (!grid.text(row, column).isBlank()) {
        wrong(row, column, "calendar.stray-cell", "nothing in this column", "empty the cell");
      }
    }
  }

  private Finding placed(Finding finding) {
    return new Finding(
        finding.code(),
        finding.severity(),
        grid.workbook() + "!" + grid.sheet(),
        finding.read(),
        finding.expected(),
        finding.suggestion());
  }

  private void wrong(
      int row, int column, String code, String expected, @Nullable String suggestion) {
    var text = grid.text(row, column);
    findings.add(
        Finding.error(
            code,
            grid.place(row, column).address(),
            text.isBlank() ? null : text,
            expected,
            suggestion));
  }

  private static String nearest(String key) {
    return KEYS.stream()
        .filter(known -> known.startsWith(key.substring(0, Math.min(3, key.length()))))
        .findFirst()
        .map(known -> "did you mean `" + known + "`?")
        .orElse("one of " + String.join(", ", KEYS));
  }
}
