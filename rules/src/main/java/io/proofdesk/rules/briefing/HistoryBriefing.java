package io.proofdesk.rules.briefing;

import io.proofdesk.model.brief.HistoryFacts;
import java.util.List;

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
        prior == null ? null : Boolean.valueOf(missed),
        contradict);
  }
}
