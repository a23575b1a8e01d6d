package io.proofdesk.rules.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.Finding;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayImportTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void a_day_closes_its_date_and_folded_lines_are_one() {
    var read =
        read(
            """
            DTSTART;VALUE=DATE:20261225
            DTEND;VALUE=DATE:20261227
            SUMMARY:Christmas\\, both
              days
            TRANSP:TRANSPARENT""");

    assertThat(read.findings()).isEmpty();
    assertThat(read.holidays())
        .containsExactly(
            Holiday.on(LocalDate.of(2026, 12, 25), Hours.ALL_DAY, "Christmas, both days"),
            Holiday.on(LocalDate.of(2026, 12, 26), Hours.ALL_DAY, "Christmas, both days"));
  }

  @Test
  void a_timed_event_closes_its_hours_in_the_zone_of_the_calendar() {
    var read =
        read("DTSTART;TZID=America/New_York:20261120T160000\nDURATION:PT4H\nSUMMARY:stocktaking");

    assertThat(read.holidays())
        .containsExactly(
            Holiday.on(LocalDate.of(2026, 11, 20), new Hours(22 * 3600, 86_400), "stocktaking"),
            Holiday.on(LocalDate.of(2026, 11, 21), new Hours(0, 2 * 3600), "stocktaking"));
  }

  @Test
  void a_yearly_rule_recurs_from_its_first_year_but_for_its_exceptions() {
    var read =
        read(
            """
            DTSTART;VALUE=DATE:20200501
            RRULE:FREQ=YEARLY;UNTIL=20280501
            EXDATE;VALUE=DATE:20230501,20240501
            SUMMARY:Labour Day""");

    assertThat(read.holidays())
        .singleElement()
        .satisfies(
            holiday -> {
              assertThat(holiday.fallsOn(LocalDate.of(2019, 5, 1))).isFalse();
              assertThat(holiday.fallsOn(LocalDate.of(2020, 5, 1))).isTrue();
              assertThat(holiday.fallsOn(LocalDate.of(2023, 5, 1))).isFalse();
              assertThat(holiday.fallsOn(LocalDate.of(2028, 5, 1))).isTrue();
              assertThat(holiday.fallsOn(LocalDate.of(2029, 5, 1))).isFalse();
            });
  }

  @Test
  void a_count_ends_a_yearly_rule() {
    var read = read("DTSTART;VALUE=DATE:20200501\nRRULE:FREQ=YEARLY;COUNT=3");

    assertThat(read.holidays()).extracting(Holiday::last).containsExactly(LocalDate.of(2022, 5, 1));
  }

  @Test
  void what_cannot_be_followed_is_left_out_and_named_by_its_line() {
    var read = read("DTSTART;VALUE=DATE:20201126\nRRULE:FREQ=MONTHLY;BYDAY=4TH");

    assertThat(read.holidays()).isEmpty();
    assertThat(read.findings())
        .extracting(Finding::place, Finding::code, Finding::suggestion)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "days.ics:4",
                "ics.unsupported-rule",
                "give each of its dates as a holiday of its own"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "VALUE=DATE:20240229|COUNT=3",
        "VALUE=DATE:20200501|BYMONTH=6",
        "VALUE=DATE:20200501|BYMONTHDAY=2",
        "VALUE=DATE:20200501|INTERVAL=2",
        "VALUE=DATE:20200501|BYDAY=MO",
        "VALUE=DATE:20201126|BYDAY=4TH",
        "VALUE=DATE:20201126|BYMONTH=11;BYDAY=TH",
        "VALUE=DATE:20201126|BYMONTH=11;BYDAY=4TH,4FR",
        "VALUE=DATE:20201126|BYMONTH=11;BYDAY=0TH",
        "VALUE=DATE:20201126|BYMONTH=11;BYDAY=6TH",
        "VALUE=DATE:20201126|BYMONTH=11;BYDAY=4XX",
        "VALUE=DATE:20201126|BYMONTH=11;BYDAY=4TH;BYSETPOS=1",
        "VALUE=DATE:20201126|BYMONTH=11;BYDAY=TH;BYSETPOS=4,5",
        "VALUE=DATE:20201126|BYMONTH=11;BYDAY=4TH;BYMONTHDAY=26",
        "VALUE=DATE:20201126|BYMONTH=11;BYDAY=4TH;INTERVAL=2",
        "VALUE=DATE:20201126|BYMONTH=11,12;BYDAY=4TH",
        "VALUE=DATE:20201127|BYMONTH=11;BYDAY=4TH",
        "VALUE=DATE:20201119|BYMONTH=11;BYDAY=4TH",
        "VALUE=DATE:20201029|BYMONTH=10;BYDAY=5TH;COUNT=3",
        "VALUE=DATE:20201126|BYMONTH=11;BYDAY=4TH;COUNT=x",
        "VALUE=DATE:20200501|UNTIL=soon",
        "VALUE=DATE:20200501|COUNT=x",
        "TZID=America/New_York:20200501T100000|BYMONTH=5",
        "VALUE=DATE-TIME:20200501T100000Z|BYMONTH=5"
      })
  void a_rule_that_may_fall_on_another_date_is_refused_and_not_guessed(String start, String rule) {
    var read = read("DTSTART;" + start + "\nDURATION:P1D\nRRULE:FREQ=YEARLY;" + rule);
    assertThat(read.holidays()).isEmpty();
    assertThat(read.findings())
        .extracting(Finding::place, Finding::code)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("days.ics:5", "ics.unsupported-rule"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "VALUE=DATE:20240229|BYMONTH=2;BYMONTHDAY=29;INTERVAL=1;WKST=MO|+999999999-12-31",
        "VALUE=DATE:20200501|COUNT=1|2020-05-01",
        "VALUE=DATE:20200501|UNTIL=20301231T225959Z|2030-12-31",
        "VALUE=DATE:20200501|UNTIL=20301231T235959Z|2031-01-01",
        "TZID=Europe/Berlin:20200501T100000|COUNT=2|2021-05-01",
        "VALUE=DATE-TIME:20200501T100000|COUNT=2|2021-05-01"
      })
  void a_rule_of_the_same_date_ends_where_it_says(String start, String rule, LocalDate last) {
    var read = read("DTSTART;" + start + "\nDURATION:PT4H\nRRULE:FREQ=YEARLY;" + rule);
    assertThat(read.findings()).isEmpty();
    assertThat(read.holidays()).extracting(Holiday::last).containsExactly(last);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "20201126|BYMONTH=11;BYDAY=4TH|2026-11-26|2027-11-25",
        "20201126|BYMONTH=11;BYDAY=+4TH;WKST=SU|2026-11-26|2027-11-25",
        "20201126|BYDAY=TH;BYMONTH=11;BYSETPOS=4|2026-11-26|2027-11-25",
        "20200525|BYMONTH=5;BYDAY=-1MO|2026-05-25|2027-05-31",
        "20200907|BYMONTH=9;BYDAY=1MO;UNTIL=20271231|2026-09-07|2027-09-06",
        "20200907|BYMONTH=9;BYDAY=1MO;COUNT=8|2026-09-07|2027-09-06",
        "20200224|BYMONTH=2;BYDAY=-1MO|2026-02-23|2028-02-28",
        "20201029|BYMONTH=10;BYDAY=5TH|2026-10-29|2037-10-29"
      })
  void a_weekday_of_a_month_comes_on_another_date_each_year(
      String start, String rule, LocalDate one, LocalDate another) {
    var read = read("DTSTART;VALUE=DATE:" + start + "\nRRULE:FREQ=YEARLY;" + rule);
    assertThat(read.findings()).isEmpty();
    assertThat(read.holidays())
        .singleElement()
        .satisfies(
            holiday ->
                assertThat(
                        LocalDate.of(2021, 1, 1)
                            .datesUntil(LocalDate.of(2038, 1, 1))
                            .filter(holiday::fallsOn)
                            .filter(
                                date ->
                                    date.getYear() == one.getYear()
                                        || date.getYear() == another.getYear()))
                    .containsExactly(one, another));
  }

  @Test
  void a_number_of_times_ends_with_the_weekday_of_its_last_year() {
    var read = read("DTSTART;VALUE=DATE:20201126\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;COUNT=3");
    var holiday = read.holidays().get(0);
    assertThat(holiday.fallsOn(LocalDate.of(2022, 11, 24))).isTrue();
    assertThat(holiday.last()).isEqualTo(LocalDate.of(2022, 11, 24));
    assertThat(holiday.fallsOn(LocalDate.of(2023, 11, 23))).isFalse();
  }

  @Test
  void the_second_date_follows_the_weekday_though_it_is_in_the_next_month() {
    var read =
        read(
            """
            DTSTART;VALUE=DATE:20201130
            DTEND;VALUE=DATE:20201202
            RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=-1MO
            EXDATE;VALUE=DATE:20221128""");

    assertThat(read.holidays()).hasSize(2);
    var second = read.holidays().get(1);
    assertThat(second.fallsOn(LocalDate.of(2020, 12, 1))).isTrue();
    assertThat(second.fallsOn(LocalDate.of(2021, 11, 30))).isTrue();
    assertThat(second.fallsOn(LocalDate.of(2021, 12, 1))).isFalse();
    assertThat(second.fallsOn(LocalDate.of(2022, 11, 29))).isFalse();
    assertThat(second.fallsOn(LocalDate.of(2026, 12, 1))).isTrue();
  }

  /** Both dates of an event recur, and an exception leaves out both. */
  @Test
  void the_second_date_of_a_yearly_event_follows_the_first() {
    var read =
        read(
            """
            DTSTART;VALUE=DATE:20201225
            DTEND;VALUE=DATE:20201227
            RRULE:FREQ=YEARLY;UNTIL=20231225
            EXDATE;VALUE=DATE:20221225""");

    assertThat(read.holidays()).hasSize(2);
    var second = read.holidays().get(1);
    assertThat(second.fallsOn(LocalDate.of(2021, 12, 26))).isTrue();
    assertThat(second.fallsOn(LocalDate.of(2022, 12, 26))).isFalse();
    assertThat(second.fallsOn(LocalDate.of(2023, 12, 26))).isTrue();
    assertThat(second.fallsOn(LocalDate.of(2024, 12, 26))).isFalse();
  }

  /** A colon or semicolon between quotes belongs to the value of a parameter. */
  @Test
  void a_parameter_between_quotes_may_hold_the_signs_that_end_one() {
    var read = read("DTSTART;X-NOTE=\"a:b;c\";VALUE=DATE:20261225\nSUMMARY:x");
    assertThat(read.findings()).isEmpty();
    assertThat(read.holidays())
        .containsExactly(Holiday.on(LocalDate.of(2026, 12, 25), Hours.ALL_DAY, "x"));
  }

  @Test
  void broken_files_are_told_and_cancelled_events_are_not() {
    assertThat(read("DTSTART;VALUE=DATE:20261331").findings())
        .extracting(Finding::code)
        .containsExactly("ics.bad-date");
    assertThat(read("SUMMARY:nothing").findings())
        .extracting(Finding::code)
        .containsExactly("ics.no-start");
    assertThat(read("DTSTART:20261225T100000").findings())
        .extracting(Finding::code)
        .containsExactly("ics.ends-before-start");
    assertThat(read("DTSTART;VALUE=DATE:20260101\nDTEND;VALUE=DATE:20290101").findings())
        .extracting(Finding::code)
        .containsExactly("ics.too-long");
    assertThat(read("DTSTART:20261225T100000\nDURATION:soon").findings())
        .extracting(Finding::code)
        .containsExactly("ics.bad-duration");
    var cut = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20261225";
    assertThat(HolidayImport.read("days.ics", cut, BERLIN).findings())
        .extracting(Finding::code)
        .containsExactly("ics.cut-off");
    assertThat(HolidayImport.read("days.ics", "<html>", BERLIN).findings())
        .extracting(Finding::code)
        .containsExactly("ics.not-a-calendar");
    assertThat(read("STATUS:CANCELLED\nDTSTART:x"))
        .isEqualTo(HolidayImport.read("days.ics", "BEGIN:VCALENDAR", BERLIN));
  }

  private static HolidayImport read(String event) {
    var text =
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\n"
            + event
            + "\nBEGIN:VALARM\nDTSTART:x\nEND:VALARM\n"
            + "END:VEVENT\nEND:VCALENDAR\n";
    return HolidayImport.read("days.ics", text.replace("\n", "\r\n"), BERLIN);
  }
}
