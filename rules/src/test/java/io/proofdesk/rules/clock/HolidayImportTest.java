package io.proofdesk.rules.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.Finding;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

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
    var read = read("DTSTART;VALUE=DATE:20201126\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH");

    assertThat(read.holidays()).isEmpty();
    assertThat(read.findings())
        .extracting(Finding::place, Finding::code)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("days.ics:4", "ics.unsupported-rule"));
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
