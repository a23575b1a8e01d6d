package io.proofdesk.rules.briefing;

import io.proofdesk.model.supportcase.Counters;
import io.proofdesk.model.supportcase.SupportCase;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Joins, counts and absences over the facts of one case. Implementations are thread-safe. */
@FunctionalInterface
public interface FactCombining {

  /**
   * Everything the facts say together, in an order that depends on the case only.
   *
   * @param counted the archive's count, for a case without counters of its own; null when nobody
   *     counted
   */
  List<CombinedFinding> combine(SupportCase supportCase, @Nullable Counters counted, Instant asOf);
}
