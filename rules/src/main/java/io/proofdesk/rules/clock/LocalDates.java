package io.proofdesk.rules.clock;

import io.proofdesk.model.quantity.DateRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes moments, dates and times for customers, from tables of its own: the JDK's localized styles
 * differ between its releases. Thread-safe.
 */
public sealed interface LocalDates permits EnglishDates, ChineseDates {

  /**
   * How a language writes.
   *
   * @param tag BCP 47 tag, such as {@code en-GB} or {@code zh-Hans-CN}
   * @return null for a language that cannot be written yet
   */
  static @Nullable LocalDates of(String tag) {
    return switch (Locale.forLanguageTag(tag).getLanguage()) {
      case "en" -> new EnglishDates();
      case "zh" -> new ChineseDates();
      default -> null;
    };
  }

  /** {@code Tue 24 Nov 2026, 15:00 (UTC-5)}; seconds are cut off, so a deadline is never late. */
  String moment(Instant moment, ZoneId zone);

  /** {@code Tue 24 Nov 2026}. */
  String date(LocalDate date);

  /** {@code 24–27 Nov 2026}. */
  String range(DateRange range);

  /** {@code 24 hours}; whole days from 72 hours on; a second that is begun counts as a minute. */
  String duration(Duration duration);

  /** {@code UTC-5}, {@code UTC+5:30}, {@code UTC}. */
  static String offset(ZoneOffset offset) {
    var seconds = Math.abs(offset.getTotalSeconds());
    if (seconds == 0) {
      return "UTC";
    }
    var minutes = seconds / 60 % 60;
    return "UTC"
        + (offset.getTotalSeconds() < 0 ? "-" : "+")
        + seconds / 3600
        + (minutes == 0 ? "" : ":" + twoDigits(minutes));
  }

  /** {@code 07}. */
  static String twoDigits(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
