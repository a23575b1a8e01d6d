package io.proofdesk.api.live;

import io.proofdesk.model.brief.Brief;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The last briefs that were decided, to warm the next rulebook with what this desk really sees. A
 * brief holds nothing personal, and none of this outlives the process. Thread-safe.
 */
final class RecentBriefs {
  private static final int AT_MOST = 64;

  private final Deque<Decided> last = new ArrayDeque<>();

  /** A brief and the moment it was decided at. */
  record Decided(Brief brief, Instant asOf) {}

  /** Notes a brief and forgets the oldest. */
  synchronized void add(Brief brief, Instant asOf) {
    if (last.size() == AT_MOST) {
      last.removeFirst();
    }
    last.addLast(new Decided(brief, asOf));
  }

  synchronized List<Decided> all() {
    return List.copyOf(last);
  }
}
