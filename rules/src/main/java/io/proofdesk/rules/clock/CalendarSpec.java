package io.proofdesk.rules.clock;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody wrote down about when they work, before it is checked. Thread-safe.
 *
 * @param id such as {@code us-support}
 * @param version counts up with every change, such as {@code 3}
 * @param zone IANA zone that wall-clock times are read in
 * @param week shifts by the weekday they start on; a weekday left out is closed
 * @param specialDays dated overrides, at most one a date
 * @param holidays full and partial holidays
 */
public record CalendarSpec(
    String id,
    String version,
    ZoneId zone,
    Map<DayOfWeek, List<Shift>> week,
    List<SpecialDay> specialDays,
    List<Holiday> holidays) {
  public CalendarSpec {
    var copy = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
    week.forEach((day, shifts) -> copy.put(day, List.copyOf(shifts)));
    week = Collections.unmodifiableMap(copy);
    specialDays = List.copyOf(specialDays);
    holidays = List.copyOf(holidays);
  }

  /** Always open, which must be said and is never assumed. */
  public static CalendarSpec alwaysOpen(String id, String version, ZoneId zone) {
    var week = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
    Arrays.stream(DayOfWeek.values())
        .forEach(day -> week.put(day, List.of(Shift.within(Hours.ALL_DAY))));
    return new CalendarSpec(id, version, zone, week, List.of(), List.of());
  }

  /** {@code us-support v3}, as clocks and findings name it. */
  String label() {
    return id + " v" + version;
  }
}
