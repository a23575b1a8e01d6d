package io.proofdesk.rules.clock;

import static io.proofdesk.rules.clock.LocalDates.twoDigits;

import io.proofdesk.model.quantity.DateRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** English: {@code Tue 24 Nov 2026, 15:00 (UTC-5)}. */
final class EnglishDates implements LocalDates {
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
  private static final List<String> WEEKDAYS =
      List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

  @Override
  public String moment(Instant moment, ZoneId zone) {
    var local = moment.atZone(zone);
    return date(local.toLocalDate())
        + ", "
        + twoDigits(local.getHour())
        + ":"
        + twoDigits(local.getMinute())
        + " ("
        + LocalDates.offset(local.getOffset())
        + ")";
  }

  @Override
  public String date(LocalDate date) {
    return WEEKDAYS.get(date.getDayOfWeek().getValue() - 1) + " " + day(date);
  }

  @Override
  public String range(DateRange range) {
    var from = range.from();
    var to = range.to();
    if (from.equals(to)) {
      return day(to);
    }
    if (from.getYear() != to.getYear()) {
      return day(from) + " \u2013 " + day(to);
    }
    return from.getMonth() == to.getMonth()
        ? from.getDayOfMonth() + "\u2013" + day(to)
        : from.getDayOfMonth() + " " + month(from) + " \u2013 " + day(to);
  }

  @Override
  public String duration(Duration duration) {
    var parts = TimeParts.of(duration);
    if (parts.days() > 0) {
      return count(parts.days(), "day");
    }
    if (parts.isOnlyMinutes()) {
      return count(parts.minutes(), "minute");
    }
    return count(parts.hours(), "hour")
        + (parts.minutes() == 0 ? "" : " " + count(parts.minutes(), "minute"));
  }

  private static String day(LocalDate date) {
    return date.getDayOfMonth() + " " + month(date) + " " + date.getYear();
  }

  private static String month(LocalDate date) {
    return MONTHS.get(date.getMonthValue() - 1);
  }

  private static String count(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}
