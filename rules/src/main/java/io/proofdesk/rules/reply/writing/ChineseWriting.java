package io.proofdesk.rules.reply.writing;

import io.proofdesk.model.quantity.DateRange;
import io.proofdesk.model.quantity.LeadTime;
import io.proofdesk.model.quantity.Money;
import io.proofdesk.model.vocabulary.Basis;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Simplified Chinese: {@code 2026年11月24日（周二）15:00（UTC-5）}. */
final class ChineseWriting implements Writing {
  private static final List<String> WEEKDAYS = List.of("周一", "周二", "周三", "周四", "周五", "周六", "周日");
  private static final Map<String, String> CURRENCIES =
      Map.of("CNY", "元", "USD", "美元", "EUR", "欧元", "GBP", "英镑", "JPY", "日元", "HKD", "港元");

  @Override
  public String moment(Instant moment, ZoneId zone) {
    var local = moment.atZone(zone);
    return day(local.toLocalDate())
        + "（"
        + WEEKDAYS.get(local.getDayOfWeek().getValue() - 1)
        + "）"
        + Numerals.time(local)
        + "（"
        + Numerals.offset(moment, zone)
        + "）";
  }

  @Override
  public String day(LocalDate day) {
    return day.getYear() + "年" + monthAndDay(day);
  }

  @Override
  public String range(DateRange range) {
    var from = range.from();
    var to = range.to();
    if (from.equals(to)) {
      return day(to);
    }
    if (from.getYear() != to.getYear()) {
      return day(from) + "至" + day(to);
    }
    if (from.getMonth() != to.getMonth()) {
      return day(from) + "至" + monthAndDay(to);
    }
    return day(from) + "至" + to.getDayOfMonth() + "日";
  }

  @Override
  public String estimate(DateRange range) {
    return range(range) + "（物流公司预估）";
  }

  @Override
  public String leadTime(LeadTime leadTime) {
    int min = leadTime.minDays();
    int max = leadTime.maxDays();
    var unit = leadTime.basis() == Basis.BUSINESS ? "个工作日" : "天";
    return (min == max ? "" + max : min + "至" + max) + unit;
  }

  @Override
  public @Nullable String money(Money money) {
    var amount = Numerals.amount(money);
    if (amount == null) {
      return null;
    }
    var name = CURRENCIES.get(money.currency());
    return name == null ? amount + " " + money.currency() : amount + name;
  }

  @Override
  public String allOf(List<String> items) {
    return joined(items, "和");
  }

  @Override
  public String oneOf(List<String> items) {
    return joined(items, "或");
  }

  @Override
  public String quoted(String words) {
    return "“" + words + "”";
  }

  private static String monthAndDay(LocalDate day) {
    return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }

  private static String joined(List<String> items, String word) {
    int last = items.size() - 1;
    if (last < 1) {
      return String.join("", items);
    }
    return String.join("、", items.subList(0, last)) + word + items.get(last);
  }
}
