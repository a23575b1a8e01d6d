package io.proofdesk.rules.clock;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rule (RRULE) of an event that comes once a year: on the same date, or on a counted weekday of
 * a month, said as {@code BYDAY=4TH} or as {@code BYDAY=TH;BYSETPOS=4}.
 *
 * @param day the date of its first day
 * @param count how often, as text; null when the rule does not say
 * @param until its last date, as text; null when the rule does not say
 */
record YearlyRule(DayOfYear day, @Nullable String count, @Nullable String until) {
  private static final Pattern WEEKDAY = Pattern.compile("([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)");
  private static final List<String> WEEKDAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

  /** Null for every other rule, and for one that the first date does not keep to. */
  static @Nullable YearlyRule of(String text, LocalDate first) {
    var parts = new HashMap<String, String>();
    for (var part : text.strip().toUpperCase(Locale.ROOT).split(";", -1)) {
      var equals = part.indexOf('=');
      parts.put(equals < 0 ? part : part.substring(0, equals), part.substring(equals + 1));
    }
    var count = parts.remove("COUNT");
    var until = parts.remove("UNTIL");
    parts.remove("WKST");
    var yearly =
        "YEARLY".equals(parts.remove("FREQ"))
            && "1".equals(parts.getOrDefault("INTERVAL", "1"))
            && Integer.toString(first.getMonthValue())
                .equals(parts.getOrDefault("BYMONTH", Integer.toString(first.getMonthValue())));
    parts.remove("INTERVAL");
    var month = parts.remove("BYMONTH");
    var day = month == null || !parts.containsKey("BYDAY") ? same(parts, first) : nth(parts, first);
    return !yearly || day == null || (count != null && !everyYear(day))
        ? null
        : new YearlyRule(day, count, until);
  }

  /**
   * The last date on which it begins, {@link LocalDate#MAX} without an end.
   *
   * @throws DateTimeException when the year is none
   * @throws NumberFormatException when the count is none
   */
  LocalDate lastByCount(LocalDate first) {
    if (count == null) {
      return LocalDate.MAX;
    }
    var last = first.plusYears(Integer.parseInt(count) - 1L);
    return day instanceof DayOfYear.NthWeekday weekday ? weekday.in(last.getYear()) : last;
  }

  private static @Nullable DayOfYear same(Map<String, String> parts, LocalDate first) {
    var day = parts.remove("BYMONTHDAY");
    return parts.isEmpty() && (day == null || day.equals(Integer.toString(first.getDayOfMonth())))
        ? new DayOfYear.Same(MonthDay.from(first))
        : null;
  }

  private static @Nullable DayOfYear nth(Map<String, String> parts, LocalDate first) {
    var weekday = WEEKDAY.matcher(parts.getOrDefault("BYDAY", ""));
    parts.remove("BYDAY");
    var position = parts.remove("BYSETPOS");
    if (!weekday.matches() || !parts.isEmpty()) {
      return null;
    }
    var nth = weekday.group(1);
    if (nth != null && position != null) {
      return null;
    }
    var which = nth == null ? position : nth;
    if (which == null || !which.matches("[+-]?[1-5]")) {
      return null;
    }
    var day =
        new DayOfYear.NthWeekday(
            first.getMonth(),
            DayOfWeek.of(WEEKDAYS.indexOf(weekday.group(2)) + 1),
            Integer.parseInt(which),
            0);
    return day.is(first) ? day : null;
  }

  /** A number of times is counted in years, so that it says nothing of what leaves years out. */
  private static boolean everyYear(DayOfYear day) {
    return day instanceof DayOfYear.NthWeekday weekday
        ? Math.abs(weekday.nth()) < 5
        : !day.equals(new DayOfYear.Same(MonthDay.of(2, 29)));
  }
}
