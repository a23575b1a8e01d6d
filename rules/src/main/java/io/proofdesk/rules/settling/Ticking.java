package io.proofdesk.rules.settling;

import io.proofdesk.model.Finding;
import io.proofdesk.model.brief.Brief;
import io.proofdesk.model.decision.CellRef;
import io.proofdesk.model.decision.Clock;
import io.proofdesk.model.decision.Decision.Warning;
import io.proofdesk.model.vocabulary.AnchorEvent;
import io.proofdesk.model.vocabulary.Basis;
import io.proofdesk.model.vocabulary.ClockState;
import io.proofdesk.model.vocabulary.ClockType;
import io.proofdesk.rules.clock.BusinessCalendar;
import io.proofdesk.rules.clock.ClockComputer;
import io.proofdesk.rules.clock.ClockTarget;
import io.proofdesk.rules.clock.DueRule;
import io.proofdesk.rules.clock.DueTimes;
import io.proofdesk.rules.clock.Pause;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The clocks that the tables ask for, each with its due time. Thread-safe. */
public final class Ticking {
  private static final Set<ClockType> REPLIES = Set.of(ClockType.FIRST_REPLY, ClockType.NEXT_REPLY);

  private final ClockComputer computer;
  private final DueTimes times;
  private final Sentences sentences;

  public Ticking(BusinessCalendar calendar, Sentences sentences) {
    this.computer = new ClockComputer(calendar);
    this.times = new DueTimes(calendar);
    this.sentences = sentences;
  }

  /**
   * Clocks, and why a due time is missing where it is.
   *
   * @param clocks at most one of each type
   * @param warnings one for every due time out of reach
   */
  record Ticked(List<Clock> clocks, List<Warning> warnings) {
    static final Ticked NOTHING = new Ticked(List.of(), List.of());

    Ticked {
      clocks = List.copyOf(clocks);
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * Every clock; of two of one type the one that is due first, of two next updates the one that
   * leads. A reply that is still open is due no later than any update that is promised.
   */
  Ticked of(Walk walk, Brief brief, Instant asOf) {
    Map<ClockType, Clock> byType = new EnumMap<>(ClockType.class);
    var promised = new ArrayList<Clock>();
    var warnings = new ArrayList<Warning>();
    var pausing = Pausing.of(walk, brief.details());
    for (ResultRow row : walk.rowsWith(Headings.CLOCK)) {
      var target = target(row);
      var clock = computed(target, brief, asOf, pausing.of(target.type()), warnings);
      if (clock.type() == ClockType.NEXT_UPDATE) {
        promised.add(clock);
      }
      byType.merge(clock.type(), clock, (one, other) -> leading(one, other, asOf));
    }
    return new Ticked(keptByThen(List.copyOf(byType.values()), promised, pausing), warnings);
  }

  /**
   * What was promised for this very moment is kept by the reply, so it does not lead the next
   * update and still is when the reply is due.
   */
  private List<Clock> keptByThen(List<Clock> clocks, List<Clock> updates, Pausing pausing) {
    var promised =
        updates.stream()
            .filter(clock -> clock.state() == ClockState.RUNNING && clock.dueAt() != null)
            .reduce(Ticking::stricter);
    if (promised.isEmpty()) {
      return clocks;
    }
    return clocks.stream()
        .map(
            clock ->
                REPLIES.contains(clock.type()) && clock.state() == ClockState.RUNNING
                    ? computer.noLaterThan(clock, promised.get(), pausing.of(clock.type()))
                    : clock)
        .toList();
  }

  /** The same clocks, with a next update for a case that a person takes over. */
  Ticked withNextUpdate(
      Ticked ticked, Duration within, Brief brief, Instant asOf, List<CellRef> because) {
    if (ticked.clocks().stream()
        .anyMatch(clock -> clock.type() == ClockType.NEXT_UPDATE && isAhead(clock, asOf))) {
      return ticked;
    }
    var target =
        new ClockTarget(
            ClockType.NEXT_UPDATE,
            AnchorEvent.DECIDED_AT,
            DueRule.AFTER_TARGET,
            within,
            Basis.BUSINESS,
            null,
            because);
    var all = new ArrayList<Clock>(ticked.clocks());
    var warnings = new ArrayList<Warning>(ticked.warnings());
    var pausing = new Pausing(List.of(), Map.of());
    all.removeIf(clock -> clock.type() == ClockType.NEXT_UPDATE);
    var update = computed(target, brief, asOf, List.of(), warnings);
    all.add(update);
    return new Ticked(keptByThen(all, List.of(update), pausing), warnings);
  }

  /** The moment by which a customer is asked for something: never on a date that does not open. */
  Instant onOpenDay(Instant moment) {
    return times.onOpenDay(moment);
  }

  private Clock computed(
      ClockTarget target, Brief brief, Instant asOf, List<Pause> pauses, List<Warning> warnings) {
    var computed = computer.compute(target, brief.details(), asOf, pauses);
    for (Finding finding : computed.findings()) {
      warnings.add(
          new Warning(
              finding.code(),
              sentences.of(sentences.word("ClockType", target.type().name()), finding),
              target.because()));
    }
    return computed.clock();
  }

  private static ClockTarget target(ResultRow row) {
    var due = row.requiredWord(Headings.DUE, DueRule.class);
    var target = row.duration(Headings.TARGET);
    return new ClockTarget(
        row.requiredWord(Headings.CLOCK, ClockType.class),
        row.requiredWord(Headings.STARTS_AT, AnchorEvent.class),
        due,
        target == null ? Duration.ZERO : target,
        row.requiredWord(Headings.COUNTS, Basis.class),
        row.duration(Headings.WARN_BEFORE),
        row.because());
  }

  /**
   * The first next update that lies ahead: what was promised until now is kept or missed, and
   * nobody can be told to wait for it.
   */
  private static Clock leading(Clock one, Clock other, Instant asOf) {
    if (one.type() != ClockType.NEXT_UPDATE || isAhead(one, asOf) == isAhead(other, asOf)) {
      return stricter(one, other);
    }
    return isAhead(one, asOf) ? one : other;
  }

  private static boolean isAhead(Clock clock, Instant asOf) {
    return clock.dueAt() != null && clock.dueAt().isAfter(asOf);
  }

  private static Clock stricter(Clock one, Clock other) {
    if (one.dueAt() == null || other.dueAt() == null) {
      return one.dueAt() == null ? other : one;
    }
    return other.dueAt().isBefore(one.dueAt()) ? other : one;
  }
}
