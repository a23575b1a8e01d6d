package io.proofdesk.rules.clock;

import io.proofdesk.model.Finding;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the part of RFC 5545 that holidays need: VEVENT with DTSTART, DTEND or DURATION, SUMMARY,
 * STATUS, RRULE with FREQ=YEARLY as {@link YearlyRule} reads it, and EXDATE. One call, one thread.
 */
final class IcsReader {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

  private static final String GIVE_DATES = "give each of its dates as a holiday of its own";

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
    var line = properties.get("RRULE");
    var rule = line == null ? null : rule(line, start, from);
    var until = line == null || rule == null ? null : until(rule, line, from.toLocalDate());
    var summary = properties.get("SUMMARY");
    if (findings.size() == before) {
      events.add(
          new IcsEvent(
              begin,
              summary == null ? "" : summary.words(),
              from,
              to,
              rule == null ? null : rule.day(),
              until,
              except));
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

  /** Null with a finding when it is none we follow. */
  private @Nullable YearlyRule rule(IcsLine line, IcsLine start, LocalDateTime from) {
    var rule = YearlyRule.of(line.value(), from.toLocalDate());
    if (rule == null || !(isDate(start) || sameWallClock(start))) {
      wrong(
          line,
          "ics.unsupported-rule",
          "a rule that repeats every year on the same date, or on a weekday of a month such as"
              + " `BYMONTH=11;BYDAY=4TH`, and a DTSTART that keeps to it");
      return null;
    }
    return rule;
  }

  /** The last date of a rule; null with a finding when it cannot be read. */
  private @Nullable LocalDate until(YearlyRule rule, IcsLine line, LocalDate first) {
    try {
      return rule.count() == null && rule.until() != null
          ? local(rule.until(), null).toLocalDate()
          : rule.lastByCount(first);
    } catch (DateTimeException | NumberFormatException unreadable) {
      wrong(line, "ics.unsupported-rule", "an UNTIL such as `20301231` or a COUNT such as `5`");
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

  private void wrong(IcsLine line, String code, String expected) {
    wrong(line.number(), code, line.value(), expected, GIVE_DATES);
  }

  private void wrong(
      int line, String code, @Nullable String read, String expected, @Nullable String suggestion) {
    findings.add(Finding.error(code, file + ":" + line, read, expected, suggestion));
  }
}
