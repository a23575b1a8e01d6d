package io.proofdesk.api.desk;

import io.proofdesk.api.store.Archive;
import io.proofdesk.model.supportcase.Counters;
import io.proofdesk.model.supportcase.SupportCase;
import io.proofdesk.rules.DecisionEngine;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Adds to a case what only the archive knows, where the caller did not say it: earlier decisions of
 * the case, and how many other cases had the same issue. Thread-safe.
 */
final class CaseMemory {
  /** How far back cases of the same issue count. */
  private static final int WINDOW_DAYS = 30;

  private static final int EARLIER_DECISIONS = 50;

  private final Archive archive;

  CaseMemory(Archive archive) {
    this.archive = archive;
  }

  /**
   * A case with its past.
   *
   * @param supportCase the case with its earlier decisions
   * @param counters how often the issue came; null when the case says it itself
   */
  record Remembered(SupportCase supportCase, @Nullable Counters counters) {}

  Future<Remembered> remember(DecisionEngine engine, SupportCase supportCase, Instant asOf) {
    // both questions are under way at once
    var whole = earlier(supportCase, asOf);
    var counted = count(engine, supportCase, asOf);
    return whole.compose(it -> counted.map(counters -> new Remembered(it, counters.orElse(null))));
  }

  private Future<SupportCase> earlier(SupportCase supportCase, Instant asOf) {
    var conversation = supportCase.conversation();
    if (conversation.priorDecisions() != null) {
      return Future.succeededFuture(supportCase);
    }
    return archive
        .earlierDecisions(supportCase.store(), conversation.caseRef(), asOf, EARLIER_DECISIONS)
        .map(earlier -> supportCase.with(conversation.with(conversation.messages(), earlier)));
  }

  private Future<Optional<Counters>> count(
      DecisionEngine engine, SupportCase supportCase, Instant asOf) {
    if (supportCase.counters() != null) {
      return Future.succeededFuture(Optional.empty());
    }
    var known = engine.issueKey(supportCase);
    if (known.isEmpty()) {
      // what nobody knows is not what others had, too
      return Future.succeededFuture(Optional.empty());
    }
    var issue = known.get();
    var from = asOf.minus(Duration.ofDays(WINDOW_DAYS));
    return archive
        .countSameIssue(
            supportCase.store(), issue, from, asOf, supportCase.conversation().caseRef())
        .map(others -> Optional.of(new Counters(withThisOne(others), WINDOW_DAYS, issue)));
  }

  private static int withThisOne(long others) {
    return (int) Math.min(Integer.MAX_VALUE, others + 1);
  }
}
