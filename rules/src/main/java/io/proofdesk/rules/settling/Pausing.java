package io.proofdesk.rules.settling;

import static java.util.Objects.requireNonNullElse;

import io.proofdesk.model.brief.Details;
import io.proofdesk.model.brief.StatePeriod;
import io.proofdesk.model.vocabulary.CaseState;
import io.proofdesk.model.vocabulary.ClockType;
import io.proofdesk.rules.clock.Pause;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which clocks stand still in which states of the case, as a table says, and when the case was in
 * them. One call, one thread.
 *
 * @param states when the case was not open
 * @param during the states that hold each clock
 */
record Pausing(List<StatePeriod> states, Map<ClockType, Set<CaseState>> during) {

  static Pausing of(Walk walk, Details details) {
    Map<ClockType, Set<CaseState>> during = new EnumMap<>(ClockType.class);
    for (ResultRow row : walk.rowsWith(Headings.PAUSED_CLOCK)) {
      during
          .computeIfAbsent(
              row.requiredWord(Headings.PAUSED_CLOCK, ClockType.class),
              type -> EnumSet.noneOf(CaseState.class))
          .add(row.requiredWord(Headings.WHILE, CaseState.class));
    }
    return new Pausing(requireNonNullElse(details.states(), List.of()), during);
  }

  /** The times in which a clock does not count. */
  List<Pause> of(ClockType type) {
    var holding = during.getOrDefault(type, Set.of());
    return states.stream()
        .filter(period -> holding.contains(period.state()))
        .map(period -> new Pause(period.from(), period.to(), words(period.state())))
        .toList();
  }

  private static String words(CaseState state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
