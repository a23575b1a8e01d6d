package io.proofdesk.rules.reply.writing;

import io.proofdesk.model.quantity.DateRange;
import io.proofdesk.model.quantity.LeadTime;
import io.proofdesk.model.quantity.Money;
import io.proofdesk.model.vocabulary.Basis;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * English: {@code Tue 24 November 2026, 15:00 (UTC-5)}; the month in letters, so no day is a month.
 */
final class EnglishWriting implements Writing {
  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");
  private static final List<String> WEEKDAYS =
      List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

  @Override
  public String moment(Instant moment, ZoneId zone) {
    var local = moment.atZone(zone);
    return WEEKDAYS.get(local.getDayOfWeek().getValue() - 1)
        + " "
        + day(local.toLocalDate())
        + ", "
        + Numerals.time(local)
        + " ("
        + Numerals.offset(moment, zone)
        + ")";
  }

  @Override
  public String day(LocalDate day) {
    return dayAndMonth(day) + " " + day.getYear();
  }

  @Override
  public String range(DateRange range) {
    var from = range.from();
    var to = range.to();
    if (from.equals(to)) {
      return day(to);
    }
    if (from.getYear() != to.getYear()) {
      return day(from) + " to " + day(to);
    }
    if (from.getMonth() != to.getMonth()) {
      return dayAndMonth(from) + " to " + day(to);
    }
    return from.getDayOfMonth() + " to " + day(to);
  }

  @Override
  public String estimate(DateRange range) {
    return range(range) + " (the carrier's estimate)";
  }

  @Override
  public String leadTime(LeadTime leadTime) {
    int min = leadTime.minDays();
    int max = leadTime.maxDays();
    var unit = leadTime.basis() == Basis.BUSINESS ? "business day" : "day";
    var days = max == 1 ? unit : unit + "s";
    return (min == max ? "" + max : min + " to " + max) + " " + days;
  }

  @Override
  public @Nullable String money(Money money) {
    var amount = Numerals.amount(money);
    return amount == null ? null : amount + " " + money.currency();
  }

  @Override
  public String allOf(List<String> items) {
    return joined(items, "and");
  }

  @Override
  public String oneOf(List<String> items) {
    return joined(items, "or");
  }

  @Override
  public String quoted(String words) {
    return "“" + words + "”";
  }

  private static String dayAndMonth(LocalDate day) {
    return day.getDayOfMonth() + " " + MONTHS.get(day.getMonthValue() - 1);
  }

  private static String joined(List<String> items, String word) {
    int last = items.size() - 1;
    if (last < 1) {
      return String.join("", items);
    }
    // the comma before the last item keeps labels that hold an "and" of their own apart
    var comma = last > 1 ? "," : "";
    return String.join(", ", items.subList(0, last)) + comma + " " + word + " " + items.get(last);
  }
}
