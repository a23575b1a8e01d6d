package io.proofdesk.rules.clock;

import io.proofdesk.model.Finding;
import io.proofdesk.model.brief.Details;
import io.proofdesk.model.decision.Clock;
import io.proofdesk.model.vocabulary.Basis;
import io.proofdesk.model.vocabulary.ClockState;
import io.proofdesk.model.vocabulary.ClockType;
import io.proofdesk.rules.clock.Reckoning.Counted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what the rules ask for into clocks with exact due times. Thread-safe. */
public final class ClockComputer {
  private static final Duration DAY = Duration.ofDays(1);

  private final BusinessCalendar business;
  private final BusinessCalendar allTime;

  public ClockComputer(BusinessCalendar calendar) {
    this.business = calendar.counting(Basis.BUSINESS);
    this.allTime = calendar.counting(Basis.CALENDAR);
  }

  /**
   * A clock, and why its due time is missing where it is.
   *
   * @param clock always there; without a due time while not started, or out of reach
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
    var anchors = new Anchors(details, asOf, business.zone());
    var startedAt = anchors.of(target.anchor());
    if (startedAt == null) {
      return new Computed(clock(target, ClockState.NOT_STARTED, null, null, null), List.of());
    }
    return reckon(target, startedAt, pauses)
        .fold(
            counted -> {
              var satisfiedAt = anchors.satisfied(target.type(), startedAt);
              var state = state(target.type(), satisfiedAt, counted.to(), asOf, pauses);
              var warnAt = warnAt(target, startedAt, counted.to(), pauses);
              return new Computed(clock(target, state, startedAt, counted, warnAt), List.of());
            },
            refused -> {
              var state = pausedAt(asOf, pauses) ? ClockState.PAUSED : ClockState.RUNNING;
              return new Computed(
                  clock(target, state, startedAt, null, null), List.of(refused.finding()));
            });
  }

  private Reckoning reckon(ClockTarget target, Instant startedAt, List<Pause> pauses) {
    return switch (target.due()) {
      case AT_ANCHOR -> new Counted(startedAt, startedAt, Duration.ZERO, List.of());
      case AFTER_TARGET -> calendar(target.basis()).add(startedAt, target.target(), pauses);
      case END_OF_BUSINESS_DAY -> closing(target, startedAt, pauses);
    };
  }

  private Reckoning closing(ClockTarget target, Instant startedAt, List<Pause> pauses) {
    var close = close(target, startedAt, pauses);
    return close == null
        // Counting more than the reach says what is wrong in the calendar's own words.
        ? business.add(startedAt, DAY.multipliedBy(2L * BusinessCalendar.REACH_DAYS), pauses)
        : calendar(target.basis()).elapsed(startedAt, close, pauses);
  }

  private @Nullable Instant close(ClockTarget target, Instant startedAt, List<Pause> pauses) {
    var days = target.target().toDays();
    if (!DAY.multipliedBy(days).equals(target.target())) {
      return calendar(target.basis()).add(startedAt, target.target(), pauses)
              instanceof Counted counted
          ? business.endOfBusinessDay(counted.to())
          : null;
    }
    if (days == 0) {
      return business.endOfBusinessDay(startedAt);
    }
    if (days > BusinessCalendar.REACH_DAYS) {
      return null;
    }
    var date = business.dateOf(startedAt);
    if (target.basis() == Basis.CALENDAR) {
      var later = date.plusDays(days).atStartOfDay(business.zone()).toInstant();
      return business.endOfBusinessDay(later);
    }
    var later = business.addBusinessDays(date, (int) days);
    return later == null ? null : business.closeOf(later);
  }

  private @Nullable Instant warnAt(
      ClockTarget target, Instant startedAt, Instant dueAt, List<Pause> pauses) {
    var before = target.warnBefore();
    if (before == null) {
      return null;
    }
    if (!(calendar(target.basis()).subtract(dueAt, before, pauses) instanceof Counted counted)) {
      return null;
    }
    return target.due() == DueRule.AT_ANCHOR
        ? counted.from()
        : Piece.later(counted.from(), startedAt);
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
      // A window for the customer runs out; nobody is late.
      return type == ClockType.MODIFICATION_WINDOW ? ClockState.MET : ClockState.BREACHED;
    }
    return pausedAt(asOf, pauses) ? ClockState.PAUSED : ClockState.RUNNING;
  }

  private static boolean isReply(ClockType type) {
    return switch (type) {
      case FIRST_REPLY, NEXT_REPLY, NEXT_UPDATE, DAILY_UPDATE, REQUESTER_WAIT -> true;
      default -> false;
    };
  }

  private static boolean pausedAt(Instant asOf, List<Pause> pauses) {
    return pauses.stream().anyMatch(pause -> pause.covers(asOf));
  }

  private BusinessCalendar calendar(Basis basis) {
    return switch (basis) {
      case BUSINESS -> business;
      case CALENDAR -> allTime;
    };
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
        business.label(),
        counted == null ? null : counted.to(),
        counted == null ? null : business.local(counted.to()),
        warnAt,
        counted == null ? List.of() : counted.trace(),
        target.because());
  }
}
