package io.proofdesk.rules.clock;

import static io.proofdesk.rules.clock.Calendars.NEW_YORK;
import static io.proofdesk.rules.clock.Calendars.local;
import static io.proofdesk.rules.clock.Calendars.nineToFive;
import static io.proofdesk.rules.clock.Calendars.open;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.model.decision.Clock;
import io.proofdesk.model.decision.Clock.Stretch;
import io.proofdesk.model.vocabulary.AnchorEvent;
import io.proofdesk.model.vocabulary.Basis;
import io.proofdesk.model.vocabulary.ClockState;
import io.proofdesk.model.vocabulary.ClockType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClockComputerTest {
  private static final Instant FRIDAY_AT_THREE = local(NEW_YORK, "2026-11-20T15:00");
  private static final Instant MONDAY_AT_THREE = local(NEW_YORK, "2026-11-23T15:00");
  private static final ClockTarget FIRST_REPLY =
      target(ClockType.FIRST_REPLY, AnchorEvent.FIRST_CONTACT, "PT8H", Basis.BUSINESS, "PT4H");

  private final ClockComputer computer = new ClockComputer(open(nineToFive(NEW_YORK)));
  private final CaseMoments contacted = CaseMoments.NOTHING.firstContact(FRIDAY_AT_THREE);

  @Test
  void a_clock_whose_event_has_not_happened_is_not_started_and_has_no_due_time() {
    var clock = compute(FIRST_REPLY, CaseMoments.NOTHING, FRIDAY_AT_THREE);

    assertThat(clock.state()).isEqualTo(ClockState.NOT_STARTED);
    assertThat(clock.dueAt()).isNull();
    assertThat(clock.trace()).isEmpty();
  }

  @Test
  void a_first_reply_of_eight_open_hours_runs_over_the_weekend_and_warns_half_way() {
    var clock = compute(FIRST_REPLY, contacted, FRIDAY_AT_THREE);

    assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
    assertThat(clock.dueAt()).isEqualTo(MONDAY_AT_THREE);
    assertThat(clock.dueAtLocal()).hasToString("2026-11-23T15:00-05:00");
    assertThat(clock.warnAt()).isEqualTo(local(NEW_YORK, "2026-11-23T11:00"));
    assertThat(clock.calendar()).isEqualTo("desk v1");
    assertThat(clock.trace().stream().map(Stretch::counted).reduce(Duration.ZERO, Duration::plus))
        .isEqualTo(clock.target());
  }

  @Test
  void due_exactly_now_is_not_breached_and_a_second_later_is() {
    assertThat(compute(FIRST_REPLY, contacted, MONDAY_AT_THREE).state())
        .isEqualTo(ClockState.RUNNING);
    assertThat(compute(FIRST_REPLY, contacted, MONDAY_AT_THREE.plusSeconds(1)).state())
        .isEqualTo(ClockState.BREACHED);
  }

  @Test
  void a_reply_after_first_contact_meets_the_first_reply_and_an_earlier_one_does_not() {
    var answered = contacted.lastPublicReply(FRIDAY_AT_THREE.plusSeconds(60));
    var before = contacted.lastPublicReply(FRIDAY_AT_THREE.minusSeconds(60));

    assertThat(compute(FIRST_REPLY, answered, MONDAY_AT_THREE).state()).isEqualTo(ClockState.MET);
    assertThat(compute(FIRST_REPLY, before, MONDAY_AT_THREE).state()).isEqualTo(ClockState.RUNNING);
  }

  @Test
  void a_warning_longer_than_the_target_warns_at_once() {
    var target =
        target(ClockType.FIRST_REPLY, AnchorEvent.FIRST_CONTACT, "PT1H", Basis.CALENDAR, "PT4H");

    assertThat(compute(target, contacted, FRIDAY_AT_THREE).warnAt()).isEqualTo(FRIDAY_AT_THREE);
  }

  @Test
  void a_promise_is_kept_until_its_last_day_is_over_and_counts_from_there() {
    var promised = CaseMoments.NOTHING.promised("2026-11-18", "2026-11-20");
    var window =
        new ClockTarget(
            ClockType.PROMISE_WINDOW,
            AnchorEvent.PROMISE_END,
            DueRule.AT_ANCHOR,
            Duration.ZERO,
            Basis.CALENDAR,
            null,
            List.of());

    var clock = compute(window, promised, FRIDAY_AT_THREE);

    assertThat(clock.dueAt()).isEqualTo(local(NEW_YORK, "2026-11-21T00:00"));
    assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
    assertThat(compute(window, promised, MONDAY_AT_THREE).state()).isEqualTo(ClockState.BREACHED);
    var inTime = promised.delivered(FRIDAY_AT_THREE);
    assertThat(compute(window, inTime, MONDAY_AT_THREE).state()).isEqualTo(ClockState.MET);
    var late = promised.delivered(local(NEW_YORK, "2026-11-22T10:00"));
    assertThat(compute(window, late, MONDAY_AT_THREE).state()).isEqualTo(ClockState.BREACHED);
  }

  @Test
  void a_due_date_from_outside_is_taken_as_it_is_and_warns_before() {
    var dispute =
        new ClockTarget(
            ClockType.DISPUTE_DUE,
            AnchorEvent.DISPUTE_DUE,
            DueRule.AT_ANCHOR,
            Duration.ZERO,
            Basis.CALENDAR,
            Duration.ofDays(2),
            List.of());

    var clock = compute(dispute, CaseMoments.NOTHING.disputeDue(MONDAY_AT_THREE), FRIDAY_AT_THREE);

    assertThat(clock.dueAt()).isEqualTo(MONDAY_AT_THREE);
    assertThat(clock.warnAt()).isEqualTo(local(NEW_YORK, "2026-11-21T15:00"));
  }

  @Test
  void end_of_business_day_is_todays_close_or_the_next_one() {
    var today = endOfDay("PT0S", Basis.BUSINESS);
    var evening = CaseMoments.NOTHING.firstContact(local(NEW_YORK, "2026-11-20T18:00"));

    assertThat(compute(today, contacted, FRIDAY_AT_THREE).dueAt())
        .isEqualTo(local(NEW_YORK, "2026-11-20T17:00"));
    assertThat(compute(today, evening, MONDAY_AT_THREE).dueAt())
        .isEqualTo(local(NEW_YORK, "2026-11-23T17:00"));
  }

  @Test
  void whole_days_to_the_end_of_business_are_business_days_or_dates() {
    assertThat(compute(endOfDay("P2D", Basis.BUSINESS), contacted, FRIDAY_AT_THREE).dueAt())
        .isEqualTo(local(NEW_YORK, "2026-11-24T17:00"));
    assertThat(compute(endOfDay("P2D", Basis.CALENDAR), contacted, FRIDAY_AT_THREE).dueAt())
        .isEqualTo(local(NEW_YORK, "2026-11-23T17:00"));
    assertThat(compute(endOfDay("PT3H", Basis.BUSINESS), contacted, FRIDAY_AT_THREE).dueAt())
        .isEqualTo(local(NEW_YORK, "2026-11-23T17:00"));
  }

  @Test
  void a_clock_in_a_pause_is_paused_and_one_without_an_end_has_no_due_time() {
    var ended = List.of(new Pause(FRIDAY_AT_THREE, MONDAY_AT_THREE, "waiting for customer"));
    var running = List.of(new Pause(FRIDAY_AT_THREE, null, "waiting for customer"));

    var paused = computer.compute(FIRST_REPLY, contacted.details(), FRIDAY_AT_THREE, ended);
    assertThat(paused.clock().state()).isEqualTo(ClockState.PAUSED);
    assertThat(paused.clock().dueAt()).isEqualTo(local(NEW_YORK, "2026-11-24T15:00"));
    var endless = computer.compute(FIRST_REPLY, contacted.details(), FRIDAY_AT_THREE, running);
    assertThat(endless.clock().state()).isEqualTo(ClockState.PAUSED);
    assertThat(endless.clock().dueAt()).isNull();
    assertThat(endless.findings()).isEmpty();
    assertThat(endless.clock().trace()).isEmpty();
  }

  @Test
  void a_solved_case_has_met_its_resolution_and_what_comes_after_moves_nothing() {
    var resolution =
        target(ClockType.RESOLUTION, AnchorEvent.FIRST_CONTACT, "PT4H", Basis.BUSINESS, null);
    var solvedAt = FRIDAY_AT_THREE.plusSeconds(3600);
    var after = List.of(new Pause(solvedAt, null, "solved"));

    var inTime =
        computer.compute(resolution, contacted.solved(solvedAt).details(), MONDAY_AT_THREE, after);
    var late =
        computer.compute(
            resolution, contacted.solved(MONDAY_AT_THREE).details(), MONDAY_AT_THREE, List.of());

    assertThat(inTime.clock().state()).isEqualTo(ClockState.MET);
    assertThat(inTime.clock().dueAt()).isEqualTo(local(NEW_YORK, "2026-11-23T11:00"));
    assertThat(late.clock().state()).isEqualTo(ClockState.BREACHED);
  }

  @Test
  void the_trace_of_a_clock_that_stands_still_adds_up_to_what_counted_so_far() {
    var resolution =
        target(ClockType.RESOLUTION, AnchorEvent.FIRST_CONTACT, "PT4H", Basis.BUSINESS, null);
    var waiting = List.of(new Pause(FRIDAY_AT_THREE.plusSeconds(3600), null, "waiting"));

    var clock = computer.compute(resolution, contacted.details(), MONDAY_AT_THREE, waiting).clock();

    assertThat(clock.state()).isEqualTo(ClockState.PAUSED);
    assertThat(
            clock.trace().stream()
                .map(Clock.Stretch::counted)
                .reduce(Duration.ZERO, Duration::plus))
        .isEqualTo(Duration.ofHours(1));
  }

  @Test
  void a_target_beyond_reach_says_so_in_place_of_a_due_time() {
    for (var target :
        List.of(
            target(ClockType.RESOLUTION, AnchorEvent.DECIDED_AT, "P9000D", Basis.CALENDAR, null),
            endOfDay("P9000D", Basis.BUSINESS))) {
      var computed = computer.compute(target, contacted.details(), FRIDAY_AT_THREE, List.of());

      assertThat(computed.clock().dueAt()).isNull();
      assertThat(computed.findings())
          .extracting(finding -> finding.code())
          .containsExactly("clock.out-of-reach");
    }
  }

  /** A reply must not be due after what it promises; what is promised later changes nothing. */
  @Test
  void a_clock_is_due_no_later_than_what_was_promised_before() {
    var update =
        target(ClockType.NEXT_UPDATE, AnchorEvent.FIRST_CONTACT, "PT2H", Basis.BUSINESS, null);
    var promised = compute(update, contacted, FRIDAY_AT_THREE);
    var reply = compute(FIRST_REPLY, contacted, FRIDAY_AT_THREE);

    var sooner = computer.noLaterThan(reply, promised, List.of());
    assertThat(sooner.dueAt()).isEqualTo(local(NEW_YORK, "2026-11-20T17:00"));
    assertThat(sooner.dueAtLocal()).hasToString("2026-11-20T17:00-05:00");
    assertThat(sooner.warnAt()).isEqualTo(FRIDAY_AT_THREE);
    assertThat(sooner.trace().stream().map(Stretch::counted).reduce(Duration.ZERO, Duration::plus))
        .isEqualTo(Duration.ofHours(2));

    assertThat(computer.noLaterThan(promised, reply, List.of())).isEqualTo(promised);
    assertThat(computer.noLaterThan(reply, reply, List.of())).isEqualTo(reply);
    var unstarted = compute(FIRST_REPLY, CaseMoments.NOTHING, FRIDAY_AT_THREE);
    assertThat(computer.noLaterThan(reply, unstarted, List.of())).isEqualTo(reply);
    assertThat(computer.noLaterThan(unstarted, promised, List.of())).isEqualTo(unstarted);
  }

  @Test
  void a_change_window_that_is_over_has_run_out_and_is_not_breached() {
    var window =
        target(
            ClockType.MODIFICATION_WINDOW,
            AnchorEvent.FIRST_CONTACT,
            "PT24H",
            Basis.CALENDAR,
            null);

    assertThat(compute(window, contacted, MONDAY_AT_THREE).state()).isEqualTo(ClockState.MET);
  }

  private Clock compute(ClockTarget target, CaseMoments moments, Instant asOf) {
    return computer.compute(target, moments.details(), asOf, List.of()).clock();
  }

  private static ClockTarget endOfDay(String target, Basis basis) {
    return new ClockTarget(
        ClockType.NEXT_UPDATE,
        AnchorEvent.FIRST_CONTACT,
        DueRule.END_OF_BUSINESS_DAY,
        Duration.parse(target),
        basis,
        null,
        List.of());
  }

  private static ClockTarget target(
      ClockType type, AnchorEvent anchor, String target, Basis basis, @Nullable String warn) {
    return new ClockTarget(
        type,
        anchor,
        DueRule.AFTER_TARGET,
        Duration.parse(target),
        basis,
        warn == null ? null : Duration.parse(warn),
        List.of());
  }
}
