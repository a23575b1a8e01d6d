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

  private final CalendarCells cells;
  private final Grid grid;
  private final Map<String, Integer> rowOfKey = new HashMap<>();
  private final Map<LocalDate, String> kindOfDate = new HashMap<>();
  private final Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
  private final List<SpecialDay> specialDays = new ArrayList<>();
  private final List<Holiday> holidays = new ArrayList<>();

  private CalendarReader(Grid grid) {
    this.cells = new CalendarCells(grid);
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
    if (id == null || version == null || zone == null || !cells.findings.isEmpty()) {
      return new CalendarRead(null, cells.findings);
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
        cells.firstContent(row);
      }
      return;
    }
    switch (key) {
      case "override" -> readOverride(row);
      case "holiday" -> readHoliday(row);
      case "holiday yearly" -> readYearly(row);
      default -> {
        if (!KEYS.contains(key)) {
          cells.wrong(row, 0, "calendar.unknown-key", "a key of a calendar", nearest(key));
          return;
        }
        if (rowOfKey.putIfAbsent(key, row) != null) {
          cells.wrong(
              row, 0, "calendar.key-twice", "each of these keys once", "join the two lines");
          return;
        }
        cells.nothingAfter(row, 1);
        readHoursOfWeek(key, row);
      }
    }
  }

  private void readHoursOfWeek(String key, int row) {
    for (var day : DayOfWeek.values()) {
      if (key.equals("hours") || day.name().equalsIgnoreCase(key)) {
        var shifts = cells.hours(row, 1);
        if (week.putIfAbsent(day, shifts) != null) {
          cells.wrong(
              row,
              0,
              "calendar.hours-and-weekday",
              "hours for all days or for weekdays, not both",
              "leave the line `Hours` out");
          return;
        }
      }
    }
  }

  private void readOverride(int row) {
    cells.nothingAfter(row, NAME_COLUMN);
    var date = cells.date(row);
    if (date != null && freshDate(row, date, "override")) {
      specialDays.add(
          new SpecialDay(
              date, cells.hours(row, HOURS_COLUMN), grid.text(row, NAME_COLUMN).strip()));
    }
  }

  private void readHoliday(int row) {
    cells.nothingAfter(row, NAME_COLUMN);
    var date = cells.date(row);
    if (date != null && freshDate(row, date, "holiday")) {
      for (var hours : cells.closedHours(row)) {
        holidays.add(Holiday.on(date, hours, grid.text(row, NAME_COLUMN).strip()));
      }
    }
  }

  private void readYearly(int row) {
    cells.nothingAfter(row, NAME_COLUMN);
    try {
      var day = MonthDay.parse("--" + grid.text(row, 1).strip());
      for (var hours : cells.closedHours(row)) {
        holidays.add(Holiday.yearly(day, hours, grid.text(row, NAME_COLUMN).strip()));
      }
    } catch (DateTimeException notADay) {
      cells.wrong(row, 1, "calendar.bad-date", "a month and a day such as `12-25`", null);
    }
  }

  private boolean freshDate(int row, LocalDate date, String kind) {
    var earlier = kindOfDate.putIfAbsent(date, kind);
    // Two partial holidays may share a date; an override says everything about its own.
    if (earlier == null || (earlier.equals("holiday") && kind.equals("holiday"))) {
      return true;
    }
    cells.wrong(
        row,
        1,
        "calendar.date-twice",
        "one line for the date, which already has: " + earlier,
        "keep the override when part of the date is open, else the holiday");
    return false;
  }

  private @Nullable String required(String key, String expected) {
    var row = rowOfKey.get(key);
    var text = row == null ? "" : grid.text(row, 1).strip();
    if (!text.isEmpty()) {
      return text;
    }
    cells.findings.add(
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
    cells.wrong(
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

  private Finding placed(Finding finding) {
    return new Finding(
        finding.code(),
        finding.severity(),
        grid.workbook() + "!" + grid.sheet(),
        finding.read(),
        finding.expected(),
        finding.suggestion());
  }

  private static String nearest(String key) {
    return KEYS.stream()
        .filter(known -> known.startsWith(key.substring(0, Math.min(3, key.length()))))
        .findFirst()
        .map(known -> "did you mean `" + known + "`?")
        .orElse("one of " + String.join(", ", KEYS));
  }
}
