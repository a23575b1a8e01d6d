package io.proofdesk.rules.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.quantity.DateRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LocalDatesTest {
  private static final Instant MOMENT = Instant.parse("2026-11-24T20:05:59Z");

  private final LocalDates english = Objects.requireNonNull(LocalDates.of("en-US"));
  private final LocalDates chinese = Objects.requireNonNull(LocalDates.of("zh-Hans-CN"));

  @Test
  void a_moment_names_weekday_time_and_distance_from_utc() {
    assertThat(english.moment(MOMENT, ZoneId.of("America/New_York")))
        .isEqualTo("Tue 24 Nov 2026, 15:05 (UTC-5)");
    assertThat(english.moment(MOMENT, ZoneId.of("Asia/Kolkata")))
        .isEqualTo("Wed 25 Nov 2026, 01:35 (UTC+5:30)");
    assertThat(english.moment(MOMENT, ZoneId.of("UTC"))).endsWith("20:05 (UTC)");
    assertThat(chinese.moment(MOMENT, ZoneId.of("America/New_York")))
        .isEqualTo("2026年11月24日 15:05（UTC-5）");
  }

  @Test
  void a_range_says_what_its_ends_share_once() {
    assertThat(english.range(range("2026-11-24", "2026-11-27"))).isEqualTo("24–27 Nov 2026");
    assertThat(english.range(range("2026-11-28", "2026-12-02"))).isEqualTo("28 Nov – 2 Dec 2026");
    assertThat(english.range(range("2026-12-30", "2027-01-02")))
        .isEqualTo("30 Dec 2026 – 2 Jan 2027");
    assertThat(english.range(range("2026-11-24", "2026-11-24"))).isEqualTo("24 Nov 2026");
    assertThat(chinese.range(range("2026-11-24", "2026-11-27"))).isEqualTo("2026年11月24日至27日");
    assertThat(chinese.range(range("2026-11-28", "2026-12-02"))).isEqualTo("2026年11月28日至12月2日");
    assertThat(chinese.range(range("2026-12-30", "2027-01-02"))).isEqualTo("2026年12月30日至2027年1月2日");
  }

  @Test
  void a_time_is_said_in_hours_up_to_three_days() {
    assertThat(english.duration(Duration.ofHours(24))).isEqualTo("24 hours");
    assertThat(english.duration(Duration.ofHours(1))).isEqualTo("1 hour");
    assertThat(english.duration(Duration.ofMinutes(90))).isEqualTo("1 hour 30 minutes");
    assertThat(english.duration(Duration.ofDays(3))).isEqualTo("3 days");
    assertThat(english.duration(Duration.ofSeconds(1))).isEqualTo("1 minute");
    assertThat(english.duration(Duration.ZERO)).isEqualTo("0 minutes");
    assertThat(chinese.duration(Duration.ofHours(24))).isEqualTo("24 小时");
    assertThat(chinese.duration(Duration.ofMinutes(90))).isEqualTo("1 小时 30 分钟");
    assertThat(chinese.duration(Duration.ofDays(7))).isEqualTo("7 天");
  }

  @Test
  void a_language_without_a_table_is_not_guessed() {
    assertThat(LocalDates.of("de-DE")).isNull();
  }

  private static DateRange range(String from, String to) {
    return new DateRange(LocalDate.parse(from), LocalDate.parse(to));
  }
}
