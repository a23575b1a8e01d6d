package io.proofdesk.rules.reply.writing;

import io.proofdesk.model.quantity.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** The parts of dates and amounts that every language writes alike. */
final class Numerals {
  private Numerals() {}

  /** {@code UTC-5}, {@code UTC+5:30}, {@code UTC}. */
  static String offset(Instant moment, ZoneId zone) {
    ZoneOffset offset = zone.getRules().getOffset(moment);
    int minutes = Math.abs(offset.getTotalSeconds()) / 60;
    if (minutes == 0) {
      return "UTC";
    }
    var sign = offset.getTotalSeconds() < 0 ? "-" : "+";
    var rest = minutes % 60 == 0 ? "" : ":" + twoDigits(minutes % 60);
    return "UTC" + sign + minutes / 60 + rest;
  }

  /** {@code 09:05}. */
  static String time(ZonedDateTime moment) {
    return twoDigits(moment.getHour()) + ":" + twoDigits(moment.getMinute());
  }

  /** {@code 1,250.00}, or null for a code that is no currency with minor units. */
  static @Nullable String amount(Money money) {
    int digits = digitsOf(money.currency());
    if (digits < 0) {
      return null;
    }
    var plain = BigDecimal.valueOf(money.amountMinor(), digits).abs().toPlainString();
    int point = plain.indexOf('.');
    var grouped = new StringBuilder(plain);
    for (int i = (point < 0 ? plain.length() : point) - 3; i > 0; i -= 3) {
      grouped.insert(i, ',');
    }
    return (money.amountMinor() < 0 ? "-" : "") + grouped;
  }

  private static int digitsOf(String currency) {
    try {
      return Currency.getInstance(currency).getDefaultFractionDigits();
    } catch (IllegalArgumentException unknownCode) {
      return -1;
    }
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
