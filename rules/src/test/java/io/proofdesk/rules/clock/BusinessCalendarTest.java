package io.proofdesk.rules.clock;

import static io.proofdesk.rules.clock.Calendars.NEW_YORK;
import static io.proofdesk.rules.clock.Calendars.counted;
import static io.proofdesk.rules.clock.Calendars.elapsed;
import static io.proofdesk.rules.clock.Calendars.everyDay;
import static io.proofdesk.rules.clock.Calendars.local;
import static io.proofdesk.rules.clock.Calendars.nineToFive;
import static io.proofdesk.rules.clock.Calendars.open;
import static io.proofdesk.rules.clock.Calendars.shift;
import static io.proofdesk.rules.clock.Calendars.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.Finding;
import io.proofdesk.model.decision.Clock.Stretch;
import io.proofdesk.model.vocabulary.Basis;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BusinessCalendarTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");

  private final BusinessCalendar desk = open(nineToFive(NEW_YORK));

  @Test
  void eight_hours_from_friday_afternoon_are_due_on_monday_afternoon() {
    var due = counted(desk.add(local(NEW_YORK, "2026-11-20T15:00"), Duration.ofHours(8), none()));

    assertThat(due.to()).isEqualTo(local(NEW_YORK, "2026-11-23T15:00"));
    assertThat(due.trace())
        .extracting(Stretch::reason, Stretch::counted)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("open", Duration.ofHours(2)),
            org.assertj.core.groups.Tuple.tuple("closed", Duration.ZERO),
            org.assertj.core.groups.Tuple.tuple("open", Duration.ofHours(6)));
  }

  @Test
  void a_day_asked_about_before_is_not_taken_for_another() {
    var monday = LocalDate.parse("2026-11-23");
    for (int day = 0; day < 7; day++) {
      // so many days later that whatever is remembered by place is remembered over
      for (long later : List.of(0L, 256L, 512L, 1024L, 0L)) {
        var date = monday.plusDays(day + later);
        assertThat(desk.isBusinessDay(date))
            .as(date.toString())
            .isEqualTo(date.getDayOfWeek().getValue() <= 5);
      }
    }
  }

  @Test
  void a_full_day_of_work_is_due_at_closing_time_and_not_the_next_morning() {
    var due = counted(desk.add(local(NEW_YORK, "2026-11-20T09:00"), Duration.ofHours(8), none()));

    assertThat(due.to()).isEqualTo(local(NEW_YORK, "2026-11-20T17:00"));
    assertThat(desk.isOpen(due.to())).isFalse();
  }

  @Test
  void no_time_at_all_is_due_at_once_even_at_night() {
    var night = local(NEW_YORK, "2026-11-20T23:00");

    assertThat(counted(desk.add(night, Duration.ZERO, none())).to()).isEqualTo(night);
  }

  @Test
  void counting_keeps_seconds_and_their_fractions() {
    var from = Instant.parse("2026-11-20T20:00:00.250Z");

    assertThat(counted(desk.add(from, Duration.ofSeconds(61), none())).to())
        .isEqualTo("2026-11-20T20:01:01.250Z");
  }

  @Test
  void an_interval_in_the_hour_that_spring_skips_happens_an_hour_later() {
    var early = open(everyDay(NEW_YORK, shift("02:15-02:45")));

    assertThat(early.nextOpen(local(NEW_YORK, "2026-03-08T00:00")))
        .isEqualTo("2026-03-08T07:15:00Z");
    assertThat(early.endOfBusinessDay(local(NEW_YORK, "2026-03-08T00:00")))
        .isEqualTo("2026-03-08T07:45:00Z");
  }

  @Test
  void two_intervals_that_spring_pushes_together_count_once() {
    var early = open(everyDay(NEW_YORK, shift("02:15-02:45"), shift("03:00-04:00")));

    assertThat(elapsed(early, "2026-03-08T05:00:00Z", "2026-03-08T12:00:00Z"))
        .isEqualTo(Duration.ofHours(1));
  }

  @Test
  void an_hour_that_autumn_repeats_means_its_first_occurrence() {
    var night = open(everyDay(ZoneId.of("Europe/Berlin"), shift("02:00-02:30")));

    assertThat(night.nextOpen(Instant.parse("2026-10-24T22:00:00Z")))
        .isEqualTo("2026-10-25T00:00:00Z");
    assertThat(elapsed(night, "2026-10-24T22:00:00Z", "2026-10-25T22:00:00Z"))
        .isEqualTo(Duration.ofMinutes(30));
  }

  @Test
  void a_night_shift_is_an_hour_shorter_in_spring_and_longer_in_autumn() {
    var nights = open(everyDay(ZoneId.of("Europe/Berlin"), shift("22:00-06:00")));

    assertThat(elapsed(nights, "2026-03-28T12:00:00Z", "2026-03-29T12:00:00Z"))
        .isEqualTo(Duration.ofHours(7));
    assertThat(elapsed(nights, "2026-10-24T12:00:00Z", "2026-10-25T12:00:00Z"))
        .isEqualTo(Duration.ofHours(9));
  }

  @Test
  void a_day_whose_midnight_is_skipped_starts_at_one() {
    var always = open(CalendarSpec.alwaysOpen("always", "1", SAO_PAULO));
    var early = open(everyDay(SAO_PAULO, shift("00:00-02:00")));

    assertThat(always.closeOf(LocalDate.of(2018, 11, 3))).isEqualTo("2018-11-04T03:00:00Z");
    assertThat(elapsed(early, "2018-11-04T00:00:00Z", "2018-11-04T20:00:00Z"))
        .isEqualTo(Duration.ofHours(1));
  }

  @Test
  void a_repeated_hour_before_midnight_belongs_to_the_day_that_ends() {
    var late = open(everyDay(SAO_PAULO, shift("22:00-24:00")));

    assertThat(elapsed(late, "2018-02-17T20:00:00Z", "2018-02-18T12:00:00Z"))
        .isEqualTo(Duration.ofHours(3));
  }

  @Test
  void a_midnight_that_autumn_repeats_starts_the_new_day_at_its_first_occurrence() {
    var zone = ZoneId.of("America/St_Johns");
    var late = open(everyDay(zone, shift("23:00-24:00")));
    var early = open(everyDay(zone, shift("00:00-00:30")));

    var repeated = Instant.parse("2010-11-07T02:45:00Z");
    assertThat(late.isOpen(repeated)).isFalse();
    assertThat(early.isOpen(repeated)).isTrue();
  }

  @Test
  void half_an_hour_of_summer_time_is_half_an_hour() {
    var nights = open(everyDay(ZoneId.of("Australia/Lord_Howe"), shift("01:00-03:00")));

    assertThat(elapsed(nights, "2026-04-04T06:00:00Z", "2026-04-05T06:00:00Z"))
        .isEqualTo(Duration.ofMinutes(150));
    assertThat(elapsed(nights, "2026-10-03T06:00:00Z", "2026-10-04T06:00:00Z"))
        .isEqualTo(Duration.ofMinutes(90));
  }

  @Test
  void a_zone_without_summer_time_works_the_same_hours_all_year() {
    var shop = open(nineToFive(SHANGHAI));

    assertThat(elapsed(shop, "2026-03-08T16:00:00Z", "2026-03-09T16:00:00Z"))
        .isEqualTo(elapsed(shop, "2026-11-01T16:00:00Z", "2026-11-02T16:00:00Z"))
        .isEqualTo(Duration.ofHours(8));
  }

  @Test
  void a_date_that_a_zone_skipped_has_no_hours() {
    var apia = open(everyDay(ZoneId.of("Pacific/Apia"), shift("09:00-17:00")));

    assertThat(apia.isBusinessDay(LocalDate.of(2011, 12, 29))).isTrue();
    assertThat(apia.isBusinessDay(LocalDate.of(2011, 12, 30))).isFalse();
  }

  @Test
  void a_holiday_closes_and_says_its_name() {
    var christmas = Holiday.yearly(MonthDay.of(12, 25), Hours.ALL_DAY, "Christmas Day");
    var calendar = open(with(nineToFive(NEW_YORK), List.of(), List.of(christmas)));

    var due =
        counted(calendar.add(local(NEW_YORK, "2026-12-24T16:00"), Duration.ofHours(2), none()));

    assertThat(due.to()).isEqualTo(local(NEW_YORK, "2026-12-28T10:00"));
    assertThat(due.trace())
        .extracting(Stretch::reason)
        .containsExactly("open", "closed", "holiday: Christmas Day", "closed", "open");
  }

  @Test
  void a_partial_holiday_closes_its_hours_only() {
    var halfDay = Holiday.on(LocalDate.of(2026, 12, 31), new Hours(13 * 3600, 86_400), "half day");
    var calendar = open(with(nineToFive(NEW_YORK), List.of(), List.of(halfDay)));

    assertThat(calendar.endOfBusinessDay(local(NEW_YORK, "2026-12-31T08:00")))
        .isEqualTo(local(NEW_YORK, "2026-12-31T13:00"));
  }

  @Test
  void an_override_is_the_last_word_on_its_date() {
    var eve = Holiday.yearly(MonthDay.of(12, 24), Hours.ALL_DAY, "Christmas Eve");
    var sale =
        new SpecialDay(LocalDate.of(2026, 12, 24), List.of(shift("22:00-02:00")), "night sale");
    var calendar = open(with(nineToFive(NEW_YORK), List.of(sale), List.of(eve)));

    var due =
        counted(calendar.add(local(NEW_YORK, "2026-12-24T09:00"), Duration.ofHours(3), none()));

    assertThat(due.to()).isEqualTo(local(NEW_YORK, "2026-12-25T01:00"));
    assertThat(calendar.isBusinessDay(LocalDate.of(2027, 12, 24))).isFalse();
  }

  @Test
  void a_pause_keeps_what_was_left_for_later() {
    var pause =
        new Pause(
            local(NEW_YORK, "2026-11-20T10:00"),
            local(NEW_YORK, "2026-11-20T12:00"),
            "waiting for customer");

    var due =
        counted(desk.add(local(NEW_YORK, "2026-11-20T09:00"), Duration.ofHours(4), List.of(pause)));

    assertThat(due.to()).isEqualTo(local(NEW_YORK, "2026-11-20T15:00"));
    assertThat(due.trace())
        .extracting(Stretch::reason)
        .containsExactly("open", "paused: waiting for customer", "open");
  }

  @Test
  void a_pause_without_an_end_puts_the_due_time_out_of_reach_and_says_so() {
    var from = local(NEW_YORK, "2026-11-20T09:00");

    var reckoning = desk.add(from, Duration.ofHours(4), List.of(new Pause(from, null, "waiting")));

    assertThat(finding(reckoning)).startsWith("clock.out-of-reach end the pause");
  }

  @Test
  void a_search_stops_after_five_years() {
    assertThat(finding(desk.add(Instant.EPOCH, Duration.ofHours(20_000), none())))
        .startsWith("clock.out-of-reach");
    assertThat(finding(desk.subtract(Instant.EPOCH, Duration.ofHours(20_000), none())))
        .startsWith("clock.out-of-reach");
  }

  @Test
  void moments_at_the_end_of_time_are_refused() {
    assertThat(finding(desk.add(Instant.MAX, Duration.ofHours(1), none())))
        .startsWith("clock.moment-out-of-range");
    assertThat(finding(desk.elapsed(Instant.EPOCH, Instant.MAX, none())))
        .startsWith("clock.out-of-reach");
    assertThat(finding(desk.elapsed(Instant.EPOCH.plusSeconds(1), Instant.EPOCH, none())))
        .startsWith("clock.ends-before-start");
    assertThat(finding(desk.add(Instant.EPOCH, Duration.ofHours(-1), none())))
        .startsWith("clock.negative-time");
  }

  @Test
  void a_long_trace_sums_up_its_middle() {
    var due =
        counted(desk.add(local(NEW_YORK, "2024-01-01T09:00"), Duration.ofHours(4000), none()));

    assertThat(due.trace()).hasSize(Trace.LONGEST);
    assertThat(due.trace()).anyMatch(stretch -> stretch.reason().startsWith("sum of"));
  }

  @Test
  void all_time_counts_on_the_calendar_basis() {
    var due =
        counted(
            desk.counting(Basis.CALENDAR)
                .add(local(NEW_YORK, "2026-11-20T15:00"), Duration.ofHours(24), none()));

    assertThat(due.to()).isEqualTo(local(NEW_YORK, "2026-11-21T15:00"));
    assertThat(due.trace()).extracting(Stretch::reason).containsExactly("calendar time");
  }

  @Test
  void business_days_skip_the_weekend_in_both_directions() {
    var friday = LocalDate.of(2026, 11, 20);

    assertThat(desk.addBusinessDays(friday, 1)).isEqualTo("2026-11-23");
    assertThat(desk.addBusinessDays(LocalDate.of(2026, 11, 23), -1)).isEqualTo(friday);
    assertThat(desk.businessDaysBetween(friday, LocalDate.of(2026, 11, 29))).isEqualTo(5);
    assertThat(desk.addBusinessDays(friday, 5000)).isNull();
  }

  @Test
  void a_date_has_one_override_and_no_holiday_of_its_own_beside_it() {
    var day = LocalDate.of(2026, 12, 24);
    var spec =
        new CalendarSpec(
            "twice",
            "1",
            SHANGHAI,
            nineToFive(SHANGHAI).week(),
            List.of(new SpecialDay(day, List.of(), "eve"), new SpecialDay(day, List.of(), "off")),
            List.of(Holiday.on(day, Hours.ALL_DAY, "eve")));
    assertThat(BusinessCalendar.of(spec).findings())
        .extracting(Finding::code)
        .containsExactly("calendar.override-twice", "calendar.override-and-holiday");
  }

  @Test
  void a_calendar_that_never_opens_is_refused() {
    var spec = new CalendarSpec("shut", "1", SHANGHAI, Map.of(), List.of(), List.of());

    var read = BusinessCalendar.of(spec);

    assertThat(read.calendar()).isNull();
    assertThat(read.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo("calendar.never-open");
              assertThat(finding.place()).isEqualTo("calendar shut v1");
            });
  }

  @Test
  void a_calendar_whose_holidays_close_every_day_is_refused() {
    var holidays =
        LocalDate.of(2000, 1, 1)
            .datesUntil(LocalDate.of(2001, 1, 1))
            .map(date -> Holiday.yearly(MonthDay.from(date), Hours.ALL_DAY, "rest"))
            .toList();

    var read = BusinessCalendar.of(with(nineToFive(SHANGHAI), List.of(), holidays));

    assertThat(read.findings())
        .extracting(finding -> finding.code())
        .containsExactly("calendar.never-open");
  }

  private static String finding(Reckoning reckoning) {
    return reckoning.fold(
        counted -> "counted",
        refused -> refused.finding().code() + " " + refused.finding().suggestion());
  }

  private static List<Pause> none() {
    return List.of();
  }
}
