package io.proofdesk.rules.briefing;

import io.proofdesk.model.brief.HistoryFacts;
import io.proofdesk.model.supportcase.PriorDecision;
import io.proofdesk.model.supportcase.SupportCase;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What came before, folded from what the facts say together. */
final class HistoryBriefing {
  private HistoryBriefing() {}

  static HistoryFacts of(CaseAt at, List<CombinedFinding> combined, boolean contradict) {
    var prior = at.facts().conversation().priorDecisions();
    var sameIssue =
        combined.stream()
            .filter(CombinedFinding.SameIssue.class::isInstance)
            .map(found -> ((CombinedFinding.SameIssue) found).count())
            .findFirst()
            .orElse(null);
    boolean missed = combined.contains(new CombinedFinding.PromisedUpdateMissed());
    return new HistoryFacts(
        sameIssue,
        prior == null ? 0L : prior.size(),
        Answers.before(at),
        prior == null ? null : situations(prior, at),
        EarlierCourse.route(at.facts(), at.store()),
        EarlierCourse.situation(at.facts(), at.store()),
        writesBackOn(at.facts(), at.store()),
        Intents.goOn(at.facts(), at.store()),
        prior == null ? null : Boolean.valueOf(missed),
        prior == null ? null : Boolean.valueOf(CarrierSearch.since(at) != null),
        contradict);
  }

  /**
   * What the customer has answered us on. A decision that is made again for the same message, or
   * after our answer to it, finds nobody who wrote back. What a helpdesk logged after the newest
   * message is an answer to it, so this hangs on no moment, and whoever reads the message finds the
   * same.
   */
  static @Nullable String writesBackOn(SupportCase facts, StoreFacts store) {
    var wrote = Answers.newestHeard(facts);
    if (wrote == null) {
      return null;
    }
    var then = CaseAt.upTo(wrote, facts, store);
    boolean wroteBack =
        Boolean.TRUE.equals(Answers.before(then)) && Answers.oldestUnanswered(then) != null;
    return wroteBack ? EarlierCourse.situation(facts, store) : null;
  }

  private static SortedSet<String> situations(List<PriorDecision> prior, CaseAt at) {
    return prior.stream()
        .map(PriorDecision::situation)
        .filter(Objects::nonNull)
        .map(situation -> Words.canonical(situation, at.store()))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
