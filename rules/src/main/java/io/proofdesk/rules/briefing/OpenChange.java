package io.proofdesk.rules.briefing;

import io.proofdesk.model.supportcase.Production;
import io.proofdesk.model.supportcase.StateChange;
import io.proofdesk.model.supportcase.SupportCase;
import io.proofdesk.model.vocabulary.Author;
import io.proofdesk.model.vocabulary.CaseState;
import io.proofdesk.model.vocabulary.ProductionStage;
import java.time.Instant;
import java.util.List;

/**
 * A change of a custom order that waits for its written yes, told by the case's own facts. Whoever
 * answers it goes on with it, also where nobody sent the decisions made before.
 */
final class OpenChange {
  /** The route such a change has. */
  static final String ROUTE = "CUSTOM_CHANGE";

  private OpenChange() {}

  /**
   * Whether we repeated a new wording that nobody has confirmed, the customer has written since,
   * and neither was the case solved nor the item sent.
   */
  static boolean awaitsYes(SupportCase facts) {
    var production = facts.production();
    var sentAt = production == null ? null : production.requestedSpecSentAt();
    return production != null
        && sentAt != null
        && ProductionBriefing.isGiven(production.requestedSpec())
        && production.stage() != ProductionStage.SHIPPED
        && !isConfirmed(production, sentAt)
        && writtenSince(facts, sentAt)
        && !solvedSince(facts, sentAt);
  }

  private static boolean isConfirmed(Production production, Instant sentAt) {
    var confirmedAt = production.specConfirmedAt();
    return (confirmedAt != null && !confirmedAt.isBefore(sentAt))
        || (production.confirmedSpec() != null
            && production.confirmedSpec().equals(production.requestedSpec()));
  }

  private static boolean writtenSince(SupportCase facts, Instant sentAt) {
    return facts.conversation().messages().stream()
        .filter(message -> message.author() == Author.CUSTOMER)
        .filter(message -> !Boolean.TRUE.equals(message.autoSubmitted()))
        .anyMatch(message -> message.at().isAfter(sentAt));
  }

  private static boolean solvedSince(SupportCase facts, Instant sentAt) {
    var changes = facts.conversation().stateChanges();
    return (changes == null ? List.<StateChange>of() : changes)
        .stream()
            .filter(change -> change.state() == CaseState.SOLVED)
            .anyMatch(change -> change.at().isAfter(sentAt));
  }
}
