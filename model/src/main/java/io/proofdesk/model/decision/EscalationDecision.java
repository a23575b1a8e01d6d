package io.proofdesk.model.decision;

import io.proofdesk.model.vocabulary.EscalationTiming;
import java.util.List;

/**
 * Who else must look, and when.
 *
 * @param now whether the case is handed over at once
 * @param triggers every hand-over the tables name, those of now first
 */
public record EscalationDecision(boolean now, List<Trigger> triggers) {

  /**
   * A hand-over.
   *
   * @param timing now, or when the condition comes true
   * @param to the role it goes to
   * @param condition when, in words
   * @param because the cells that caused it
   */
  public record Trigger(
      EscalationTiming timing, String to, String condition, List<CellRef> because) {}
}
