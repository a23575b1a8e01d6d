package io.proofdesk.rules.clock;

import static io.proofdesk.rules.clock.LocalDates.twoDigits;

import io.proofdesk.model.quantity.DateRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Chinese: {@code 2026年11月24日 15:00（UTC-5）}. */
final class ChineseDates implements LocalDates {

  @Override
  public String moment(Instant moment, ZoneId zone) {
    var local = moment.atZone(zone);
    return date(local.toLocalDate())
        + " "
        + twoDigits(local.getHour())
        + ":"
        + twoDigits(local.getMinute())
        + "（"
        + LocalDates.offset(local.getOffset())
        + "）";
  }

  @Override
  public String date(LocalDate date) {
    return date.getYear() + "年" + monthAndDay(date);
  }

  @Override
  public String range(DateRange range) {
    var from = range.from();
    var to = range.to();
    if (from.equals(to)) {
      return date(to);
    }
    if (from.getYear() != to.getYear()) {
      return date(from) + "至" + date(to);
    }
    return from.getMonth() == to.getMonth()
        ? date(from) + "至" + to.getDayOfMonth() + "日"
        : date(from) + "至" + monthAndDay(to);
  }

  @Override
  public String duration(Duration duration) {
    var parts = TimeParts.of(duration);
    if (parts.days() > 0) {
      return parts.days() + " 天";
    }
    if (parts.isOnlyMinutes()) {
      return parts.minutes() + " 分钟";
    }
    return parts.hours() + " 小时" + (parts.minutes() == 0 ? "" : " " + parts.minutes() + " 分钟");
  }

  private static String monthAndDay(LocalDate date) {
    return date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
  }
}
