package io.proofdesk.rules.clock;

import io.proofdesk.model.decision.Clock;
import io.proofdesk.model.vocabulary.Basis;
import io.proofdesk.rules.clock.Reckoning.Counted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When something is due by a calendar, and when to warn. Thread-safe. */
public final class DueTimes {
  private static final Duration DAY = Duration.ofDays(1);
  private static final String MOVED = "moved to the close of the next open day";

  private final BusinessCalendar business;
  private final BusinessCalendar allTime;

  public DueTimes(BusinessCalendar calendar) {
    this.business = calendar.counting(Basis.BUSINESS);
    this.allTime = calendar.counting(Basis.CALENDAR);
  }

  /** The calendar that counts a basis. */
  public BusinessCalendar calendar(Basis basis) {
    return switch (basis) {
      case BUSINESS -> business;
      case CALENDAR -> allTime;
    };
  }

  /**
   * What is counted from a start to its due time, which is the end of what was counted.
   *
   * @param target how long, zero or more
   * @param pauses times that do not count
   */
  public Reckoning due(
      DueRule rule, Duration target, Basis basis, Instant startedAt, List<Pause> pauses) {
    return switch (rule) {
      case AT_ANCHOR -> new Counted(startedAt, startedAt, Duration.ZERO, List.of());
      case AFTER_TARGET -> calendar(basis).add(startedAt, target, pauses);
      case AFTER_TARGET_OPEN_DAY ->
          calendar(basis).add(startedAt, target, pauses).fold(this::onOpenDay, refused -> refused);
      case END_OF_BUSINESS_DAY -> closing(target, basis, startedAt, pauses);
    };
  }

  /**
   * When to warn of a due time; never before the start, unless the due time is given from outside.
   * Null when that is out of reach.
   *
   * @param before how much time of the basis before it is due
   */
  public @Nullable Instant warnAt(
      DueRule rule,
      Duration before,
      Basis basis,
      Instant startedAt,
      Instant dueAt,
      List<Pause> pauses) {
    if (!(calendar(basis).subtract(dueAt, before, pauses) instanceof Counted counted)) {
      return null;
    }
    return rule == DueRule.AT_ANCHOR ? counted.from() : Piece.later(counted.from(), startedAt);
  }

  /**
   * What was counted so far by something that stands still: a pause without an end holds the
   * moment, so that nobody can say when it is due. Null when nothing holds it.
   */
  public @Nullable Reckoning standingStill(
      Basis basis, Instant startedAt, Instant asOf, List<Pause> pauses) {
    var held = pauses.stream().anyMatch(pause -> pause.to() == null && pause.covers(asOf));
    return held ? calendar(basis).elapsed(startedAt, Piece.later(startedAt, asOf), pauses) : null;
  }

  /**
   * The moment itself on a date that opens at any time, else the close of the next date that does;
   * the moment itself, too, when no date within reach opens.
   */
  public Instant onOpenDay(Instant moment) {
    var close =
        business.isBusinessDay(business.dateOf(moment)) ? null : business.endOfBusinessDay(moment);
    return close == null ? moment : close;
  }

  /** What comes after the target is waited for and counts nothing. */
  private Reckoning onOpenDay(Counted counted) {
    var moved = onOpenDay(counted.to());
    if (moved.equals(counted.to())
        || !(business.elapsed(counted.to(), moved, List.of()) instanceof Counted waited)) {
      return counted;
    }
    var trace = new ArrayList<>(counted.trace());
    for (var stretch : waited.trace()) {
      var reason = stretch.counted().isZero() ? stretch.reason() : MOVED;
      trace.add(new Clock.Stretch(stretch.from(), stretch.to(), Duration.ZERO, reason));
    }
    return new Counted(counted.from(), moved, counted.counted(), trace);
  }

  private Reckoning closing(Duration target, Basis basis, Instant startedAt, List<Pause> pauses) {
    var close = close(target, basis, startedAt, pauses);
    return close == null
        // Counting more than the reach says what is wrong in the calendar's own words.
        ? business.add(startedAt, DAY.multipliedBy(2L * BusinessCalendar.REACH_DAYS), pauses)
        : calendar(basis).elapsed(startedAt, close, pauses);
  }

  private @Nullable Instant close(
      Duration target, Basis basis, Instant startedAt, List<Pause> pauses) {
    var days = target.toDays();
    if (!DAY.multipliedBy(days).equals(target)) {
      return calendar(basis).add(startedAt, target, pauses) instanceof Counted counted
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
    if (basis == Basis.CALENDAR) {
      var later = date.plusDays(days).atStartOfDay(business.zone()).toInstant();
      return business.endOfBusinessDay(later);
    }
    var later = business.addBusinessDays(date, (int) days);
    return later == null ? null : business.closeOf(later);
  }
}
