package io.proofdesk.rules.clock;

import io.proofdesk.model.Finding;
import io.proofdesk.model.brief.Details;
import io.proofdesk.model.decision.Clock;
import io.proofdesk.model.vocabulary.ClockState;
import io.proofdesk.model.vocabulary.ClockType;
import io.proofdesk.rules.clock.Reckoning.Counted;
import io.proofdesk.rules.clock.Reckoning.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what the rules ask for into clocks with exact due times. Thread-safe. */
public final class ClockComputer {
  private static final String PROMISED = "an update is promised for then";

  private final BusinessCalendar calendar;
  private final DueTimes times;

  public ClockComputer(BusinessCalendar calendar) {
    this.calendar = calendar;
    this.times = new DueTimes(calendar);
  }

  /**
   * A clock, and why its due time is missing where it is.
   *
   * @param clock always there; without a due time while not started, while it stands still, or out
   *     of reach
   * @param findings why the due time is out of reach; empty otherwise
   */
  public record Computed(Clock clock, List<Finding> findings) {
    public Computed {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Computes one clock. Due exactly now is not yet breached. Its state is that of the moment: a
   * reply that came late still ends a reply clock, because only the newest reply is known.
   *
   * @param pauses times that do not count; empty for none
   */
  public Computed compute(ClockTarget target, Details details, Instant asOf, List<Pause> pauses) {
    var anchors = new Anchors(details, asOf, calendar.zone());
    var startedAt = anchors.of(target.anchor());
    if (startedAt == null) {
      return new Computed(clock(target, ClockState.NOT_STARTED, null, null, null), List.of());
    }
    var satisfiedAt = anchors.satisfied(target.type(), startedAt);
    return compute(target, startedAt, satisfiedAt, asOf, until(satisfiedAt, pauses));
  }

  /**
   * The same clock, due no later than a word that was promised for before: what a reply promises
   * must not pass before the reply is due. It keeps how long before it warns. What was counted
   * until then is less than its target, and the last entry of the trace says why.
   */
  public Clock noLaterThan(Clock clock, Clock promised, List<Pause> pauses) {
    var startedAt = clock.startedAt();
    var dueAt = clock.dueAt();
    var end = promised.dueAt();
    if (startedAt == null || dueAt == null || end == null || !end.isAfter(startedAt)) {
      return clock;
    }
    var counted = times.calendar(clock.basis()).elapsed(startedAt, end, pauses);
    if (!end.isBefore(dueAt) || !(counted instanceof Counted until)) {
      return clock;
    }
    var trace = new ArrayList<>(until.trace());
    var moment = calendar.local(end);
    trace.add(new Clock.Stretch(moment, moment, Duration.ZERO, PROMISED));
    var because = new ArrayList<>(clock.because());
    because.addAll(promised.because());
    return new Clock(
        clock.type(),
        clock.state(),
        clock.anchor(),
        startedAt,
        clock.target(),
        clock.basis(),
        clock.calendar(),
        end,
        moment,
        warnAt(clock, startedAt, dueAt, end, pauses),
        trace,
        because);
  }

  private @Nullable Instant warnAt(
      Clock clock, Instant startedAt, Instant dueAt, Instant end, List<Pause> pauses) {
    return clock.warnAt() != null
            && times.calendar(clock.basis()).elapsed(clock.warnAt(), dueAt, pauses)
                instanceof Counted before
        ? times.warnAt(
            DueRule.AFTER_TARGET, before.counted(), clock.basis(), startedAt, end, pauses)
        : null;
  }

  /** What comes after the end of a clock cannot move it any more. */
  private static List<Pause> until(@Nullable Instant satisfiedAt, List<Pause> pauses) {
    return satisfiedAt == null
        ? pauses
        : pauses.stream().filter(pause -> pause.from().isBefore(satisfiedAt)).toList();
  }

  private Computed compute(
      ClockTarget target,
      Instant startedAt,
      @Nullable Instant satisfiedAt,
      Instant asOf,
      List<Pause> pauses) {
    return times
        .due(target.due(), target.target(), target.basis(), startedAt, pauses)
        .fold(
            counted -> {
              var state = state(target.type(), satisfiedAt, counted.to(), asOf, pauses);
              var warnAt = warnAt(target, startedAt, counted.to(), pauses);
              return new Computed(clock(target, state, startedAt, counted, warnAt), List.of());
            },
            refused -> withoutDue(target, startedAt, asOf, pauses, refused));
  }

  /** A clock that stands still has counted so far, and nobody knows how long it will stand. */
  private Computed withoutDue(
      ClockTarget target, Instant startedAt, Instant asOf, List<Pause> pauses, Refused refused) {
    var still = times.standingStill(target.basis(), startedAt, asOf, pauses);
    if (still instanceof Counted soFar) {
      return new Computed(paused(target, startedAt, soFar), List.of());
    }
    var state = pausedAt(asOf, pauses) ? ClockState.PAUSED : ClockState.RUNNING;
    return new Computed(clock(target, state, startedAt, null, null), List.of(refused.finding()));
  }

  private @Nullable Instant warnAt(
      ClockTarget target, Instant startedAt, Instant dueAt, List<Pause> pauses) {
    var before = target.warnBefore();
    return before == null
        ? null
        : times.warnAt(target.due(), before, target.basis(), startedAt, dueAt, pauses);
  }

  private static ClockState state(
      ClockType type,
      @Nullable Instant satisfiedAt,
      Instant dueAt,
      Instant asOf,
      List<Pause> pauses) {
    if (satisfiedAt != null && (!satisfiedAt.isAfter(dueAt) || isReply(type))) {
      return ClockState.MET;
    }
    if (asOf.isAfter(dueAt)) {
      return runsOut(type) ? ClockState.MET : ClockState.BREACHED;
    }
    return pausedAt(asOf, pauses) ? ClockState.PAUSED : ClockState.RUNNING;
  }

  /** A window for the customer runs out, and a moment to ask comes; nobody is late. */
  private static boolean runsOut(ClockType type) {
    return type == ClockType.MODIFICATION_WINDOW || type == ClockType.REVIEW_REQUEST_AT;
  }

  private static boolean isReply(ClockType type) {
    return switch (type) {
      case FIRST_REPLY, NEXT_REPLY, NEXT_UPDATE, DAILY_UPDATE -> true;
      default -> false;
    };
  }

  private static boolean pausedAt(Instant asOf, List<Pause> pauses) {
    return pauses.stream().anyMatch(pause -> pause.covers(asOf));
  }

  private Clock clock(
      ClockTarget target,
      ClockState state,
      @Nullable Instant startedAt,
      @Nullable Counted counted,
      @Nullable Instant warnAt) {
    return new Clock(
        target.type(),
        state,
        target.anchor(),
        startedAt,
        target.target(),
        target.basis(),
        calendar.label(),
        counted == null ? null : counted.to(),
        counted == null ? null : calendar.local(counted.to()),
        warnAt,
        counted == null ? List.of() : counted.trace(),
        target.because());
  }

  private Clock paused(ClockTarget target, Instant startedAt, Counted soFar) {
    return new Clock(
        target.type(),
        ClockState.PAUSED,
        target.anchor(),
        startedAt,
        target.target(),
        target.basis(),
        calendar.label(),
        null,
        null,
        null,
        soFar.trace(),
        target.because());
  }
}
