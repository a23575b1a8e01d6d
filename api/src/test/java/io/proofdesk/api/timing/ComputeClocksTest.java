package io.proofdesk.api.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.proofdesk.model.Finding;
import io.proofdesk.model.decision.Clock.Stretch;
import io.proofdesk.model.vocabulary.ClockState;
import io.proofdesk.rules.clock.EtaCalculator;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComputeClocksTest {
  /** Seven hours a day in New York, Thanksgiving off, four hours on the day after. */
  private static final String NEW_YORK =
      """
      {"timeZone": "America/New_York", "name": "us-support",
       "week": {"monday": ["09:00-12:00", "13:00-17:00"], "tuesday": ["09:00-12:00", "13:00-17:00"],
                "wednesday": ["09:00-12:00", "13:00-17:00"], "thursday": ["09:00-12:00", "13:00-17:00"],
                "friday": ["09:00-12:00", "13:00-17:00"]},
       "holidays": [{"date": "2026-11-26", "name": "Thanksgiving Day"},
                    {"date": "2020-12-24", "yearly": true, "hours": ["12:00-24:00"], "name": "Christmas Eve"}],
       "overrides": [{"date": "2026-11-27", "hours": ["09:00-13:00"]}]}
      """;

  private static final String PAUSES =
      """
      [{"from": "2026-11-25T15:00:00Z", "to": "2026-11-25T17:00:00Z", "reason": "waiting for customer"}]
      """;

  @Test
  void eight_hours_over_a_holiday_a_half_day_and_a_pause_are_due_on_friday_at_ten() {
    var due =
        due(
            PAUSES,
            """
            {"id": "a", "startedAt": "2026-11-24T20:00:00Z", "target": "PT8H",
             "warnBefore": ["PT2H", "PT30M"], "asOf": "2026-11-25T18:00:00Z"}
            """);

    assertThat(due.dueAt()).isEqualTo(Instant.parse("2026-11-27T15:00:00Z"));
    assertThat(due.dueAtLocal()).isEqualTo(OffsetDateTime.parse("2026-11-27T10:00:00-05:00"));
    assertThat(due.warnings())
        .extracting(WarnTime::at)
        .containsExactly(
            Instant.parse("2026-11-25T21:00:00Z"), Instant.parse("2026-11-27T14:30:00Z"));
    assertThat(due.state()).isEqualTo(ClockState.RUNNING);
    assertThat(due.elapsed()).isEqualTo(Duration.ofHours(3));
    assertThat(due.remaining()).isEqualTo(Duration.ofHours(5));
    assertThat(sum(due.trace())).isEqualTo(due.counted()).isEqualTo(Duration.ofHours(8));
    assertThat(due.trace())
        .extracting(Stretch::reason)
        .contains("paused: waiting for customer", "holiday: Thanksgiving Day", "override");
  }

  @Test
  void backwards_between_and_inside_agree_with_the_same_calendar() {
    var answer =
        answer(
            PAUSES,
            """
            "starts": [{"dueAt": "2026-11-27T18:00:00Z", "target": "PT4H"}],
            "spans": [{"from": "2026-11-24T14:00:00Z", "to": "2026-11-27T22:00:00Z"},
                      {"from": "2026-12-24T14:00:00Z", "to": "2026-12-24T22:00:00Z"}],
            "moments": ["2026-11-26T15:00:00Z", "2026-11-24T15:00:00Z"]
            """);

    assertThat(answer.starts().get(0).startAt()).isEqualTo(Instant.parse("2026-11-27T14:00:00Z"));
    assertThat(answer.spans().get(0).counted()).isEqualTo(Duration.ofHours(16));
    assertThat(sum(answer.spans().get(0).trace())).isEqualTo(Duration.ofHours(16));
    assertThat(answer.spans().get(1).counted()).isEqualTo(Duration.ofHours(3));
    assertThat(answer.moments().get(0).inside()).isFalse();
    assertThat(answer.moments().get(0).opensAt()).isEqualTo(Instant.parse("2026-11-27T14:00:00Z"));
    assertThat(answer.moments().get(1).inside()).isTrue();
    assertThat(answer.moments().get(1).closesAt()).isEqualTo(Instant.parse("2026-11-24T17:00:00Z"));
  }

  @Test
  void a_night_shift_is_nine_hours_long_when_autumn_repeats_one_and_seven_when_spring_skips_one() {
    var berlin =
        """
        {"calendar": {"timeZone": "Europe/Berlin", "week": {"saturday": ["22:00-06:00"]}},
         "spans": [{"from": "2026-10-24T12:00:00Z", "to": "2026-10-25T12:00:00Z"},
                   {"from": "2026-03-28T12:00:00Z", "to": "2026-03-29T12:00:00Z"}],
         "due": [{"startedAt": "2026-10-24T20:00:00Z", "target": "PT9H"}]}
        """;
    var answer = given(berlin);

    assertThat(answer.spans())
        .extracting(CountedSpan::counted)
        .containsExactly(Duration.ofHours(9), Duration.ofHours(7));
    assertThat(answer.due().get(0).dueAtLocal())
        .isEqualTo(OffsetDateTime.parse("2026-10-25T06:00:00+01:00"));
  }

  @Test
  void a_pause_that_lasts_holds_the_clock_and_keeps_what_is_left() {
    var due =
        due(
            """
            [{"from": "2026-11-24T21:00:00Z", "reason": "waiting for customer"}]
            """,
            """
            {"startedAt": "2026-11-24T20:00:00Z", "target": "PT8H", "asOf": "2026-11-25T18:00:00Z"}
            """);

    assertThat(due.dueAt()).isNull();
    assertThat(due.state()).isEqualTo(ClockState.PAUSED);
    assertThat(due.elapsed()).isEqualTo(Duration.ofHours(1));
    assertThat(due.remaining()).isEqualTo(Duration.ofHours(7));
    assertThat(sum(due.trace())).isEqualTo(due.counted()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void a_clock_breached_before_its_pause_stays_breached() {
    var due =
        due(
            """
            [{"from": "2026-11-25T21:00:00Z"}]
            """,
            """
            {"startedAt": "2026-11-24T20:00:00Z", "target": "PT1H", "asOf": "2026-11-25T22:00:00Z"}
            """);

    assertThat(due.dueAt()).isEqualTo(Instant.parse("2026-11-24T21:00:00Z"));
    assertThat(due.state()).isEqualTo(ClockState.BREACHED);
    assertThat(due.remaining()).isEqualTo(Duration.ZERO);
  }

  @Test
  void what_was_met_in_time_is_met_and_what_was_met_late_is_breached() {
    var asked =
        """
        {"startedAt": "2026-11-24T20:00:00Z", "target": "PT1H", "asOf": "2026-11-25T22:00:00Z",
         "metAt": "%s"}
        """;

    assertThat(due("[]", asked.formatted("2026-11-24T21:00:00Z")).state())
        .isEqualTo(ClockState.MET);
    assertThat(due("[]", asked.formatted("2026-11-24T21:00:01Z")).state())
        .isEqualTo(ClockState.BREACHED);
  }

  @Test
  void two_business_days_end_at_the_close_of_the_second() {
    var due =
        due(
            "[]",
            """
            {"startedAt": "2026-11-24T20:00:00Z", "target": "P2D", "due": "END_OF_BUSINESS_DAY"}
            """);

    assertThat(due.dueAtLocal()).isEqualTo(OffsetDateTime.parse("2026-11-27T13:00:00-05:00"));
  }

  @Test
  void icalendar_holidays_close_their_dates() {
    var answer =
        given(
            """
            {"calendar": {"timeZone": "Asia/Shanghai", "week": {"thursday": ["09:00-18:00"]},
              "icalendar": "BEGIN:VCALENDAR\\nBEGIN:VEVENT\\nDTSTART;VALUE=DATE:20261001\\nSUMMARY:Day\\nEND:VEVENT\\nEND:VCALENDAR\\n"},
             "spans": [{"from": "2026-10-01T00:00:00Z", "to": "2026-10-08T23:00:00Z"}]}
            """);

    assertThat(answer.spans().get(0).counted()).isEqualTo(Duration.ofHours(9));
  }

  @Test
  void icalendar_closes_the_fourth_thursday_of_november_as_feeds_write_it() {
    var answer =
        given(
            """
            {"calendar": {"timeZone": "America/New_York", "week": {"thursday": ["09:00-18:00"]},
              "icalendar": "BEGIN:VCALENDAR\\nBEGIN:VEVENT\\nDTSTART;VALUE=DATE:20201126\\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH\\nSUMMARY:Thanksgiving\\nEND:VEVENT\\nEND:VCALENDAR\\n"},
             "spans": [{"from": "2026-11-01T00:00:00Z", "to": "2026-12-01T00:00:00Z"}]}
            """);

    assertThat(answer.spans().get(0).counted()).isEqualTo(Duration.ofHours(27));
  }

  @Test
  void every_fault_is_told_at_once_with_its_pointer() {
    var faults =
        faults(
            """
            {"calendar": {"timeZone": "UTC",
              "week": {"monday": ["09:00-17:00", "9 to 5"], "tuesday": ["09:00-12:00", "11:00-13:00"]},
              "overrides": [{"date": "2026-11-27", "hours": []}, {"date": "2026-11-27", "hours": []}],
              "holidays": [{"date": "2026-11-27"}, {"date": "2026-12-01", "hours": ["22:00-02:00"]}],
              "icalendar": "BEGIN:VCALENDAR\\nBEGIN:VEVENT\\nDTSTART:soon\\nEND:VEVENT\\nEND:VCALENDAR"},
             "pauses": [{"from": "2026-11-25T15:00:00Z", "to": "2026-11-25T15:00:00Z"}],
             "due": [{"startedAt": "2026-11-24T20:00:00Z", "target": "-PT1H"}],
             "spans": [{"from": "2026-11-25T15:00:00Z"}]}
            """);

    assertThat(faults)
        .extracting(Finding::place)
        .containsExactlyInAnyOrder(
            "/pauses/0",
            "/due/0",
            "/spans/0/to",
            "/calendar/week/monday/1",
            "/calendar/week/tuesday",
            "/calendar/overrides/1/date",
            "/calendar/holidays/0/date",
            "/calendar/holidays/1/hours",
            "/calendar/icalendar");
    assertThat(faults)
        .filteredOn(fault -> fault.place().equals("/calendar/icalendar"))
        .extracting(Finding::expected)
        .allMatch(expected -> expected.startsWith("line 3: "));
  }

  @Test
  void a_calendar_that_never_opens_is_refused() {
    for (var calendar :
        List.of(
            "{\"timeZone\": \"UTC\", \"week\": {}}",
            "{\"timeZone\": \"UTC\", \"week\": {\"monday\": []}}",
            "{\"timeZone\": \"UTC\"}",
            "{\"timeZone\": \"UTC\", \"alwaysOpen\": false}")) {
      var faults =
          faults("{\"calendar\": " + calendar + ", \"moments\": [\"2026-11-24T20:00:00Z\"]}");
      assertThat(faults)
          .as(calendar)
          .extracting(Finding::code)
          .containsExactly("calendar.never-open");
      assertThat(faults.get(0).place()).isEqualTo("/calendar");
    }
  }

  @Test
  void a_request_that_asks_nothing_or_too_much_is_refused() {
    var open = "\"calendar\": {\"timeZone\": \"UTC\", \"alwaysOpen\": true}";
    var moments = "\"2026-11-24T20:00:00Z\",".repeat(101);

    assertThat(faults("{" + open + "}"))
        .extracting(Finding::code)
        .containsExactly("clock.nothing-asked");
    assertThat(
            faults(
                "{"
                    + open
                    + ", \"moments\": ["
                    + moments.substring(0, moments.length() - 1)
                    + "]}"))
        .extracting(Finding::code)
        .containsExactly("request.too-many");
  }

  @Test
  void what_is_out_of_reach_is_told_at_its_question() {
    var faults =
        faults(
            """
            {"calendar": {"timeZone": "UTC", "alwaysOpen": true},
             "due": [{"startedAt": "2026-11-24T20:00:00Z", "target": "PT1H"},
                     {"startedAt": "2026-11-24T20:00:00Z", "target": "P9000D"}],
             "spans": [{"from": "2026-11-24T20:00:00Z", "to": "2040-11-24T20:00:00Z"}]}
            """);

    assertThat(faults).extracting(Finding::place).containsExactly("/due/1", "/spans/0");
    assertThat(faults).extracting(Finding::code).containsOnly("clock.out-of-reach");
  }

  @Test
  void a_calendar_that_is_named_counts_like_one_that_is_sent() {
    var tokyo = EtaCalculator.mondayToFriday(ZoneId.of("Asia/Tokyo"));
    NamedCalendars named = name -> name.equals("demo-store") ? tokyo : null;
    var request =
        "{\"calendarOf\": \"demo-store\", \"moments\": [\"2026-11-27T16:00:00Z\", \"2026-11-26T16:00:00Z\"]}";
    var answer =
        new ComputeClocks()
            .answer(request.getBytes(StandardCharsets.UTF_8), named)
            .fold(
                it -> it,
                faults -> {
                  throw new AssertionError(faults.toString());
                });

    // Saturday one o'clock in Tokyo, then Friday one o'clock
    assertThat(answer.moments()).extracting(CountedMoment::inside).containsExactly(false, true);
  }

  @Test
  void a_name_nobody_has_both_or_neither_are_faults_where_they_stand() {
    var asked = "\"moments\": [\"2026-11-27T16:00:00Z\"]}";

    assertThat(faults("{\"calendarOf\": \"nobody\", " + asked))
        .extracting(Finding::code, Finding::place)
        .containsExactly(tuple("calendar.unknown-name", "/calendarOf"));
    assertThat(faults("{\"calendar\": " + NEW_YORK + ", \"calendarOf\": \"demo-store\", " + asked))
        .extracting(Finding::code)
        .containsExactly("calendar.given-and-named");
    assertThat(faults("{" + asked))
        .extracting(Finding::code, Finding::place)
        .containsExactly(tuple("request.missing-field", "/calendar"));
  }

  private static CountedDue due(String pauses, String question) {
    return answer(pauses, "\"due\": [" + question + "]").due().get(0);
  }

  private static ClocksAnswer answer(String pauses, String questions) {
    return given("{\"calendar\": " + NEW_YORK + ", \"pauses\": " + pauses + ", " + questions + "}");
  }

  private static ClocksAnswer given(String request) {
    return new ComputeClocks()
        .answer(request.getBytes(StandardCharsets.UTF_8))
        .fold(
            answer -> answer,
            faults -> {
              throw new AssertionError(faults.toString());
            });
  }

  private static List<Finding> faults(String request) {
    return new ComputeClocks()
        .answer(request.getBytes(StandardCharsets.UTF_8))
        .fold(
            answer -> {
              throw new AssertionError(answer.toString());
            },
            faults -> faults);
  }

  private static Duration sum(List<Stretch> trace) {
    return trace.stream().map(Stretch::counted).reduce(Duration.ZERO, Duration::plus);
  }
}
