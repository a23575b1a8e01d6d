package io.proofdesk.rules.clock;

import io.proofdesk.model.Finding;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the part of RFC 5545 that holidays need: VEVENT with DTSTART, DTEND or DURATION, SUMMARY,
 * STATUS, RRULE with FREQ=YEARLY on the same date, and EXDATE. One call, one thread.
 */
final class IcsReader {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

  private final String file;
  private final ZoneId zone;
  private final List<Finding> findings;

  IcsReader(String file, ZoneId zone, List<Finding> findings) {
    this.file = file;
    this.zone = zone;
    this.findings = findings;
  }

  List<IcsEvent> events(String text) {
    var lines = IcsLine.lines(text);
    if (lines.isEmpty() || !is(lines.get(0), "BEGIN", "VCALENDAR")) {
      wrong(1, "ics.not-a-calendar", null, "a file that begins with `BEGIN:VCALENDAR`", null);
      return List.of();
    }
    var events = new ArrayList<IcsEvent>();
    List<IcsLine> event = null;
    var depth = 0;
    for (var line : lines) {
      if (event == null) {
        event = is(line, "BEGIN", "VEVENT") ? new ArrayList<>(List.of(line)) : null;
      } else if (depth == 0 && is(line, "END", "VEVENT")) {
        add(event, events);
        event = null;
      } else if (line.name().equals("BEGIN")) {
        depth++;
      } else if (line.name().equals("END")) {
        depth--;
      } else if (depth == 0) {
        event.add(line);
      }
    }
    if (event != null) {
      wrong(
          event.get(0).number(),
          "ics.cut-off",
          null,
          "an event that ends with `END:VEVENT`",
          "fetch the file again");
    }
    return events;
  }

  private void add(List<IcsLine> lines, List<IcsEvent> events) {
    var properties = new HashMap<String, IcsLine>();
    lines.forEach(line -> properties.putIfAbsent(line.name(), line));
    var status = properties.get("STATUS");
    if (status != null && status.value().strip().equalsIgnoreCase("CANCELLED")) {
      return;
    }
    var before = findings.size();
    var begin = lines.get(0).number();
    var start = properties.get("DTSTART");
    if (start == null) {
      wrong(begin, "ics.no-start", null, "an event with a DTSTART", "add the date of the holiday");
      return;
    }
    var from = moment(start);
    var to = from == null ? null : end(properties, start, from);
    if (from == null || to == null) {
      return;
    }
    var except = new ArrayList<LocalDate>();
    for (var line : lines) {
      if (line.name().equals("EXDATE")) {
        for (var value : line.value().split(",", -1)) {
          var day = moment(new IcsLine(line.number(), line.name(), line.parameters(), value));
          if (day != null) {
            except.add(day.toLocalDate());
          }
        }
      }
    }
    if (!to.isAfter(from)) {
      wrong(
          begin,
          "ics.ends-before-start",
          null,
          "an event that ends after it starts",
          "add a DTEND after the DTSTART");
    }
    var rule = properties.get("RRULE");
    var until = rule == null ? null : until(rule, start, from);
    var summary = properties.get("SUMMARY");
    if (findings.size() == before) {
      events.add(
          new IcsEvent(begin, summary == null ? "" : summary.words(), from, to, until, except));
    }
  }

  private @Nullable LocalDateTime end(
      Map<String, IcsLine> properties, IcsLine start, LocalDateTime from) {
    var end = properties.get("DTEND");
    if (end != null) {
      return moment(end);
    }
    var duration = properties.get("DURATION");
    if (duration == null) {
      return isDate(start) ? from.plusDays(1) : from;
    }
    try {
      var weeks = duration.value().strip().matches("P\\d{1,3}W");
      return weeks
          ? from.plusWeeks(Long.parseLong(duration.value().strip().replaceAll("\\D", "")))
          : from.plus(Duration.parse(duration.value().strip()));
    } catch (DateTimeException | ArithmeticException notADuration) {
      wrong(duration, "ics.bad-duration", "a duration such as `P1D` or `PT4H`");
      return null;
    }
  }

  /** The last date of a rule; null with a finding when it is none we follow. */
  private @Nullable LocalDate until(IcsLine rule, IcsLine start, LocalDateTime from) {
    var first = from.toLocalDate();
    var parts = new HashMap<String, String>();
    for (var part : rule.value().strip().toUpperCase(Locale.ROOT).split(";", -1)) {
      var equals = part.indexOf('=');
      parts.put(equals < 0 ? part : part.substring(0, equals), part.substring(equals + 1));
    }
    var count = parts.remove("COUNT");
    var until = parts.remove("UNTIL");
    parts.remove("WKST");
    var simple =
        "YEARLY".equals(parts.remove("FREQ"))
            && "1".equals(either(parts.remove("INTERVAL"), "1"))
            && matches(parts.remove("BYMONTH"), first.getMonthValue())
            && matches(parts.remove("BYMONTHDAY"), first.getDayOfMonth())
            && parts.isEmpty()
            && !(count != null && MonthDay.from(first).equals(MonthDay.of(2, 29)))
            && (isDate(start) || sameWallClock(start));
    if (!simple) {
      wrong(rule, "ics.unsupported-rule", "a rule that repeats every year on the same date");
      return null;
    }
    try {
      if (count != null) {
        return first.plusYears(Integer.parseInt(count) - 1L);
      }
      if (until == null) {
        return LocalDate.MAX;
      }
      return local(until, null).toLocalDate();
    } catch (DateTimeException | NumberFormatException unreadable) {
      wrong(rule, "ics.unsupported-rule", "an UNTIL such as `20301231` or a COUNT such as `5`");
      return null;
    }
  }

  private @Nullable LocalDateTime moment(IcsLine line) {
    try {
      return local(line.value().strip(), line.parameters().get("TZID"));
    } catch (DateTimeException unreadable) {
      wrong(line, "ics.bad-date", "a date such as `20261225`, or a time in an IANA zone");
      return null;
    }
  }

  /** Floating times are read as they stand; others are moved to the calendar's zone. */
  private LocalDateTime local(String value, @Nullable String zoneId) {
    if (value.length() == 8) {
      return LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE).atStartOfDay();
    }
    if (value.endsWith("Z")) {
      var utc = LocalDateTime.parse(value.substring(0, value.length() - 1), TIME);
      return utc.atOffset(ZoneOffset.UTC).atZoneSameInstant(zone).toLocalDateTime();
    }
    var local = LocalDateTime.parse(value, TIME);
    return zoneId == null
        ? local
        : local.atZone(ZoneId.of(zoneId)).withZoneSameInstant(zone).toLocalDateTime();
  }

  private boolean sameWallClock(IcsLine start) {
    var zoneId = start.parameters().get("TZID");
    return !start.value().strip().endsWith("Z") && (zoneId == null || zoneId.equals(zone.getId()));
  }

  private static boolean isDate(IcsLine start) {
    return start.value().strip().length() == 8;
  }

  private static boolean is(IcsLine line, String name, String value) {
    return line.name().equals(name) && line.value().strip().equalsIgnoreCase(value);
  }

  private static String either(@Nullable String value, String otherwise) {
    return value == null ? otherwise : value;
  }

  private static boolean matches(@Nullable String value, int expected) {
    return value == null || value.equals(Integer.toString(expected));
  }

  private void wrong(IcsLine line, String code, String expected) {
    wrong(line.number(), code, line.value(), expected, "write the holiday into the calendar sheet");
  }

  private void wrong(
      int line, String code, @Nullable String read, String expected, @Nullable String suggestion) {
    findings.add(Finding.error(code, file + ":" + line, read, expected, suggestion));
  }
}
