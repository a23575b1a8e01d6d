package io.proofdesk.rules.clock;

import static io.proofdesk.rules.clock.Calendars.local;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.workbook.Grid;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CalendarReaderTest {
  private static final String HEAD =
      """
      Calendar | us-support
      Version | 3
      Time zone | America/New_York
      """;

  @Test
  void a_whole_sheet_becomes_a_calendar() {
    var read =
        read(
            HEAD
                + """
                Monday | 9:00-17:00, 18:00–20:00
                Tuesday | 22:00-06:00
                Saturday | closed
                Sunday |

                Override | 2026-12-24 | 09:00-12:00 | Christmas Eve
                Holiday | 2026-12-29 | 00:00-03:00 | stocktaking
                Holiday yearly | 12-28 | | day off
                """);

    var calendar = Objects.requireNonNull(read.calendar(), () -> read.findings().toString());
    assertThat(calendar.label()).isEqualTo("us-support v3");
    assertThat(calendar.endOfBusinessDay(local(calendar.zone(), "2026-11-23T08:00")))
        .isEqualTo(local(calendar.zone(), "2026-11-23T20:00"));
    assertThat(calendar.closeOf(LocalDate.of(2026, 11, 25)))
        .isEqualTo(local(calendar.zone(), "2026-11-25T06:00"));
    assertThat(calendar.closeOf(LocalDate.of(2026, 12, 24)))
        .isEqualTo(local(calendar.zone(), "2026-12-24T12:00"));
    assertThat(calendar.isBusinessDay(LocalDate.of(2026, 12, 28))).isFalse();
    assertThat(calendar.isBusinessDay(LocalDate.of(2026, 11, 28))).isFalse();
  }

  @Test
  void two_holidays_may_share_a_date_and_nothing_else_may() {
    var week = HEAD + "Hours | 09:00-17:00\n";
    var parts = "Holiday | 2026-12-24 | 12:00-13:00\nHoliday | 2026-12-24 | 15:00-17:00";
    var calendar = Objects.requireNonNull(read(week + parts).calendar());
    assertThat(calendar.closeOf(LocalDate.of(2026, 12, 24)))
        .isEqualTo(local(calendar.zone(), "2026-12-24T15:00"));

    var before = "Holiday | 2026-12-24 |\nOverride | 2026-12-24 | 09:00-12:00";
    assertThat(codes(read(week + before))).containsExactly("calendar.date-twice");
    var twice = "Override | 2026-12-24 | 09:00-12:00\nOverride | 2026-12-24 | 13:00-14:00";
    assertThat(codes(read(week + twice))).containsExactly("calendar.date-twice");
  }

  @Test
  void a_cell_behind_the_name_of_a_date_is_told_and_not_dropped() {
    var read =
        read(
            HEAD
                + """
                Hours | 09:00-17:00
                Override | 2026-12-24 | 09:00-12:00 | Eve | lost
                Holiday | 2026-12-25 | | Day | lost
                Holiday yearly | 12-26 | | Day after | lost
                """);
    assertThat(read.findings())
        .extracting(finding -> finding.place() + " " + finding.code() + " " + finding.read())
        .containsExactly(
            "shop.xlsx!Calendar!E5 calendar.stray-cell lost",
            "shop.xlsx!Calendar!E6 calendar.stray-cell lost",
            "shop.xlsx!Calendar!E7 calendar.stray-cell lost");
  }

  @Test
  void a_line_that_is_missing_is_named_to_add_and_a_blank_cell_to_fill() {
    assertThat(read("Calendar | x\nTime zone |\nHours | always").findings())
        .extracting(Finding::suggestion)
        .containsExactly("add the line `Version`", "fill the cell");
  }

  @Test
  void an_unknown_key_is_answered_with_the_key_that_begins_alike() {
    assertThat(read(HEAD + "Hours | always\nMontag | closed").findings())
        .extracting(Finding::suggestion)
        .containsExactly("did you mean `monday`?");
    assertThat(read(HEAD + "Hours | always\nxyz | closed").findings())
        .extracting(Finding::suggestion)
        .singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING)
        .startsWith("one of ");
  }

  @Test
  void always_open_must_be_said() {
    assertThat(read(HEAD + "Hours | always open").calendar()).isNotNull();
    assertThat(codes(read(HEAD))).containsExactly("calendar.never-open");
  }

  @Test
  void hours_for_all_days_beside_a_weekday_are_refused_in_either_order() {
    assertThat(codes(read(HEAD + "Hours | always open\nMonday | 09:00-17:00")))
        .containsExactly("calendar.hours-and-weekday");
    assertThat(codes(read(HEAD + "Monday | 09:00-17:00\nHours | always open")))
        .containsExactly("calendar.hours-and-weekday");
  }

  @Test
  void all_mistakes_come_at_once_with_their_cells() {
    var read =
        read(
            """
            Calender | us-support
            Version |
            Time zone | New York
            Monday | 9-5
            Tuesday | 09:00-12:00, 11:00-13:00
            Tuesday | 09:00-12:00
            Wednesday | 09:00-09:00
            Thursday | 09:00-12:00 | and more
            Override | 24.12.2026 | 09:00-12:00
            Holiday | 2026-12-25 | 22:00-06:00 | late
            Override | 2026-12-25 | 09:00-12:00
            Holiday yearly | 02-30
             | lost
            """);

    assertThat(read.calendar()).isNull();
    assertThat(read.findings())
        .extracting(finding -> finding.place() + " " + finding.code())
        .containsExactlyInAnyOrder(
            "shop.xlsx!Calendar!A1 calendar.unknown-key",
            "shop.xlsx!Calendar calendar.missing-key",
            "shop.xlsx!Calendar!B2 calendar.missing-key",
            "shop.xlsx!Calendar!B3 calendar.unknown-zone",
            "shop.xlsx!Calendar!B4 calendar.bad-hours",
            "shop.xlsx!Calendar!B5 calendar.bad-hours",
            "shop.xlsx!Calendar!A6 calendar.key-twice",
            "shop.xlsx!Calendar!B7 calendar.bad-hours",
            "shop.xlsx!Calendar!C8 calendar.stray-cell",
            "shop.xlsx!Calendar!B9 calendar.bad-date",
            "shop.xlsx!Calendar!C10 calendar.bad-hours",
            "shop.xlsx!Calendar!B11 calendar.date-twice",
            "shop.xlsx!Calendar!B12 calendar.bad-date",
            "shop.xlsx!Calendar!B13 calendar.stray-cell");
    assertThat(read.findings())
        .extracting(Finding::suggestion)
        .contains("did you mean `calendar`?", "did you mean `America/New_York`?");
  }

  @Test
  void times_that_no_clock_shows_are_refused() {
    assertThat(codes(read(HEAD + "Monday | 24:00-25:00"))).contains("calendar.bad-hours");
    assertThat(codes(read(HEAD + "Monday | 09:60-12:00"))).contains("calendar.bad-hours");
    assertThat(codes(read(HEAD + "Monday | 09:00-12:00,"))).contains("calendar.bad-hours");
  }

  @Test
  void imported_holidays_close_too_unless_the_sheet_says_otherwise_for_the_date() {
    var imported =
        List.of(
            Holiday.on(LocalDate.of(2026, 12, 24), Hours.ALL_DAY, "Eve"),
            Holiday.yearly(MonthDay.of(12, 25), Hours.ALL_DAY, "Day"));
    var read =
        CalendarReader.read(
            grid(HEAD + "Hours | 09:00-17:00\nOverride | 2026-12-24 | 09:00-12:00"), imported);

    var calendar = Objects.requireNonNull(read.calendar(), () -> read.findings().toString());
    assertThat(calendar.isBusinessDay(LocalDate.of(2026, 12, 24))).isTrue();
    assertThat(calendar.isBusinessDay(LocalDate.of(2026, 12, 25))).isFalse();
  }

  private static CalendarRead read(String sheet) {
    return CalendarReader.read(grid(sheet), List.of());
  }

  private static List<String> codes(CalendarRead read) {
    return read.findings().stream().map(Finding::code).toList();
  }

  private static Grid grid(String sheet) {
    var rows = new ArrayList<List<String>>();
    sheet
        .lines()
        .forEach(
            line ->
                rows.add(
                    line.isBlank()
                        ? List.of()
                        : Arrays.stream(line.split("\\|", -1)).map(String::strip).toList()));
    return new Grid("shop.xlsx", "Calendar", rows);
  }
}
