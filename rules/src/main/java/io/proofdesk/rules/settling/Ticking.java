package io.proofdesk.rules.settling;

import io.proofdesk.model.brief.Brief;
import io.proofdesk.model.decision.CellRef;
import io.proofdesk.model.decision.Clock;
import io.proofdesk.model.vocabulary.AnchorEvent;
import io.proofdesk.model.vocabulary.Basis;
import io.proofdesk.model.vocabulary.ClockType;
import io.proofdesk.rules.clock.BusinessCalendar;
import io.proofdesk.rules.clock.ClockComputer;
import io.proofdesk.rules.clock.ClockTarget;
import io.proofdesk.rules.clock.DueRule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The clocks that the tables ask for, each with its due time. Thread-safe. */
public final class Ticking {
  private final ClockComputer computer;

  public Ticking(BusinessCalendar calendar) {
    this.computer = new ClockComputer(calendar);
  }

  /** Every clock; of two of one type the one that is due first. */
  List<Clock> of(Walk walk, Brief brief, Instant asOf) {
    Map<ClockType, Clock> byType = new EnumMap<>(ClockType.class);
    for (ResultRow row : walk.rowsWith(Headings.CLOCK)) {
      var clock = computed(target(row), brief, asOf);
      byType.merge(clock.type(), clock, Ticking::stricter);
    }
    return List.copyOf(byType.values());
  }

  /** The same clocks, with a next update for a case that a person takes over. */
  List<Clock> withNextUpdate(
      List<Clock> clocks, Duration within, Brief brief, Instant asOf, List<CellRef> because) {
    if (clocks.stream()
        .anyMatch(clock -> clock.type() == ClockType.NEXT_UPDATE && clock.dueAt() != null)) {
      return clocks;
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
    var all = new ArrayList<Clock>(clocks);
    all.removeIf(clock -> clock.type() == ClockType.NEXT_UPDATE);
    all.add(computed(target, brief, asOf));
    return List.copyOf(all);
  }

  private Clock computed(ClockTarget target, Brief brief, Instant asOf) {
    return computer.compute(target, brief.details(), asOf, List.of()).clock();
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

  private static Clock stricter(Clock one, Clock other) {
    if (one.dueAt() == null || other.dueAt() == null) {
      return one.dueAt() == null ? other : one;
    }
    return other.dueAt().isBefore(one.dueAt()) ? other : one;
  }
}
