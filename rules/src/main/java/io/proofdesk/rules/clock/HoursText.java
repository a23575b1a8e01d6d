package io.proofdesk.rules.clock;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Hours as people write them: {@code 09:00-17:00, 18:00-20:00}, {@code 22:00-06:00} over midnight,
 * {@code always} for the whole day, {@code closed} or nothing for none. Thread-safe.
 *
 * @param shifts what was read, in the order of the day; empty when closed
 * @param expected what would have been right; null when it was
 * @param suggestion the next step; null without a good guess
 */
public record HoursText(
    List<Shift> shifts, @Nullable String expected, @Nullable String suggestion) {
  private static final Pattern INTERVAL =
      Pattern.compile(
          "(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s*[-\u2013]\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2}))?");

  /** Reads them; never fails. */
  public static HoursText read(String text) {
    var word = text.strip().toLowerCase(Locale.ROOT);
    if (word.isEmpty() || word.equals("closed")) {
      return new HoursText(List.of(), null, null);
    }
    if (word.equals("always") || word.equals("always open")) {
      return new HoursText(List.of(Shift.within(Hours.ALL_DAY)), null, null);
    }
    var shifts = new ArrayList<Shift>();
    for (var part : text.split(",", -1)) {
      var matcher = INTERVAL.matcher(part.strip());
      var from =
          matcher.matches() ? second(matcher.group(1), matcher.group(2), matcher.group(3)) : -1;
      var to =
          matcher.matches() ? second(matcher.group(4), matcher.group(5), matcher.group(6)) : -1;
      if (from < 0 || to < 0 || from == Hours.DAY_END) {
        return wrong(
            "hours are times of day such as `09:00-17:00, 18:00-20:00`, `always` or `closed`",
            "write each interval as `HH:MM-HH:MM`, at most `24:00`");
      }
      if (from == to) {
        return wrong("hours end at another time than they start", "write `always` for a whole day");
      }
      shifts.add(from < to ? Shift.within(new Hours(from, to)) : Shift.overnight(from, to));
    }
    return overlap(shifts)
        ? wrong("the hours of one day do not overlap", "join the intervals into one")
        : new HoursText(List.copyOf(shifts), null, null);
  }

  private static HoursText wrong(String expected, String suggestion) {
    return new HoursText(List.of(), expected, suggestion);
  }

  private static boolean overlap(List<Shift> shifts) {
    var hours = shifts.stream().map(Shift::today).toList();
    for (int i = 0; i < hours.size(); i++) {
      for (int j = i + 1; j < hours.size(); j++) {
        if (hours.get(i).from() < hours.get(j).to() && hours.get(j).from() < hours.get(i).to()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Second of the day up to 24:00, or -1. */
  private static int second(String hour, String minute, @Nullable String second) {
    var minutes = Integer.parseInt(minute);
    var seconds = second == null ? 0 : Integer.parseInt(second);
    var time = Integer.parseInt(hour) * 3600 + minutes * 60 + seconds;
    return minutes > 59 || seconds > 59 || time > Hours.DAY_END ? -1 : time;
  }
}
