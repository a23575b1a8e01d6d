package io.proofdesk.rules.briefing;

import io.proofdesk.model.supportcase.PriorDecision;
import io.proofdesk.model.supportcase.StateChange;
import io.proofdesk.model.supportcase.SupportCase;
import io.proofdesk.model.vocabulary.CaseState;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The course an earlier decision of the case set, for a message that only goes on with it. What was
 * solved since has no course any more.
 */
final class EarlierCourse {
  /** These say that nobody knew yet what it was about, or that two facts did not agree. */
  private static final Set<String> KNEW_NOTHING = Set.of("NEEDS_INFO", "UNKNOWN", "CONTRADICTION");

  /** Where we wrote first, or were only told something, no wish was left open. */
  private static final Set<String> LEFT_NOTHING_OPEN =
      Set.of("PROACTIVE_NOTICE", "RETENTION", "FEEDBACK");

  private EarlierCourse() {}

  /** The route of the newest decision that knew what the case was about. */
  static @Nullable String route(SupportCase facts, StoreFacts store) {
    return newestFirst(facts)
        .map(decision -> Words.canonical(decision.route(), store))
        .filter(route -> !KNEW_NOTHING.contains(route) && !route.equals(Words.OTHER))
        .findFirst()
        .filter(route -> !LEFT_NOTHING_OPEN.contains(route))
        .orElse(null);
  }

  /** What the newest decision saw. */
  static @Nullable String situation(SupportCase facts, StoreFacts store) {
    return newestFirst(facts)
        .findFirst()
        .flatMap(decision -> Optional.ofNullable(decision.situation()))
        .map(situation -> Words.canonical(situation, store))
        .filter(situation -> !situation.equals(Words.OTHER))
        .orElse(null);
  }

  /** Whether a decision before a moment saw one of these situations. */
  static boolean saw(Set<String> situations, Instant then, SupportCase facts, StoreFacts store) {
    return newestFirst(facts)
        .filter(decision -> decision.at().isBefore(then))
        .map(PriorDecision::situation)
        .filter(Objects::nonNull)
        .anyMatch(situation -> situations.contains(Words.canonical(situation, store)));
  }

  /** The decisions since the case was last solved. */
  static Stream<PriorDecision> newestFirst(SupportCase facts) {
    var prior = facts.conversation().priorDecisions();
    return prior == null
        ? Stream.empty()
        : prior.stream()
            .filter(decision -> !solvedSince(decision.at(), facts))
            .sorted(Comparator.comparing(PriorDecision::at).reversed());
  }

  /** Whether the case was solved after a moment. */
  static boolean solvedSince(Instant moment, SupportCase facts) {
    var changes = facts.conversation().stateChanges();
    return (changes == null ? List.<StateChange>of() : changes)
        .stream()
            .filter(change -> change.state() == CaseState.SOLVED)
            .anyMatch(change -> change.at().isAfter(moment));
  }
}
