package io.proofdesk.rules.reply.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.quantity.DateRange;
import io.proofdesk.model.quantity.LeadTime;
import io.proofdesk.model.quantity.Money;
import io.proofdesk.model.vocabulary.Basis;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WritingTest {
  private static final Instant AFTERNOON = Instant.parse("2026-11-24T20:05:59Z");

  private final Writing english = Language.ENGLISH.writing();
  private final Writing chinese = Language.CHINESE.writing();

  @Test
  void a_moment_says_weekday_day_time_and_offset() {
    var newYork = ZoneId.of("America/New_York");

    assertThat(english.moment(AFTERNOON, newYork)).isEqualTo("Tue 24 November 2026, 15:05 (UTC-5)");
    assertThat(chinese.moment(AFTERNOON, newYork)).isEqualTo("2026年11月24日（周二）15:05（UTC-5）");
  }

  @Test
  void a_moment_is_told_in_the_zone_even_when_its_day_differs() {
    assertThat(english.moment(AFTERNOON, ZoneId.of("Asia/Kolkata")))
        .isEqualTo("Wed 25 November 2026, 01:35 (UTC+5:30)");
    assertThat(english.moment(AFTERNOON, ZoneId.of("UTC")))
        .isEqualTo("Tue 24 November 2026, 20:05 (UTC)");
  }

  @Test
  void a_window_says_once_what_both_ends_share() {
    var inMonth = new DateRange(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 27));
    var overMonths = new DateRange(LocalDate.of(2026, 11, 28), LocalDate.of(2026, 12, 2));
    var overYears = new DateRange(LocalDate.of(2026, 12, 30), LocalDate.of(2027, 1, 3));

    assertThat(english.range(inMonth)).isEqualTo("24 to 27 November 2026");
    assertThat(english.range(overMonths)).isEqualTo("28 November to 2 December 2026");
    assertThat(english.range(overYears)).isEqualTo("30 December 2026 to 3 January 2027");
    assertThat(chinese.range(inMonth)).isEqualTo("2026年11月24日至27日");
    assertThat(chinese.range(overMonths)).isEqualTo("2026年11月28日至12月2日");
    assertThat(chinese.range(overYears)).isEqualTo("2026年12月30日至2027年1月3日");
  }

  @Test
  void an_estimate_says_whose_it_is() {
    var range = new DateRange(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 24));

    assertThat(english.estimate(range)).isEqualTo("24 November 2026 (the carrier's estimate)");
    assertThat(chinese.estimate(range)).isEqualTo("2026年11月24日（物流公司预估）");
  }

  @Test
  void one_day_is_not_one_days() {
    assertThat(english.leadTime(new LeadTime(1, 1, Basis.BUSINESS))).isEqualTo("1 business day");
    assertThat(english.leadTime(new LeadTime(1, 2, Basis.CALENDAR))).isEqualTo("1 to 2 days");
    assertThat(chinese.leadTime(new LeadTime(3, 5, Basis.BUSINESS))).isEqualTo("3至5个工作日");
  }

  @Test
  void money_has_the_digits_of_its_currency() {
    assertThat(english.money(new Money(4999, "USD"))).isEqualTo("49.99 USD");
    assertThat(english.money(new Money(1234567, "EUR"))).isEqualTo("12,345.67 EUR");
    assertThat(english.money(new Money(-500, "JPY"))).isEqualTo("-500 JPY");
    assertThat(chinese.money(new Money(5, "USD"))).isEqualTo("0.05美元");
    assertThat(chinese.money(new Money(5, "CHF"))).isEqualTo("0.05 CHF");
    assertThat(english.money(new Money(100, "QQQ"))).isNull();
  }

  @Test
  void lists_are_joined_as_the_language_joins_them() {
    var three = List.of("a", "b", "c");

    assertThat(english.allOf(three)).isEqualTo("a, b, and c");
    assertThat(english.oneOf(List.of("a", "b"))).isEqualTo("a or b");
    assertThat(english.allOf(List.of("a"))).isEqualTo("a");
    assertThat(chinese.allOf(three)).isEqualTo("a、b和c");
    assertThat(chinese.oneOf(List.of("a", "b"))).isEqualTo("a或b");
  }

  @Test
  void a_language_is_found_by_its_primary_subtag_only() {
    assertThat(Language.of("zh-Hans-CN")).isEqualTo(Language.CHINESE);
    assertThat(Language.of("en_US")).isEqualTo(Language.ENGLISH);
    assertThat(Language.of("fr")).isNull();
    assertThat(Language.of("")).isNull();
  }
}
