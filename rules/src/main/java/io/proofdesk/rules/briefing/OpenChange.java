package io.proofdesk.rules.briefing;

import io.proofdesk.model.supportcase.Message;
import io.proofdesk.model.supportcase.Production;
import io.proofdesk.model.supportcase.SupportCase;
import io.proofdesk.model.vocabulary.Author;
import io.proofdesk.model.vocabulary.ProductionStage;
import java.time.Instant;
import java.util.Comparator;

/**
 * A change of a custom order that waits for its written yes, told by the case's own facts. Whoever
 * answers it goes on with it, also where nobody sent the decisions made before.
 */
final class OpenChange {
  /** The route such a change has. */
  static final String ROUTE = "CUSTOM_CHANGE";

  private OpenChange() {}

  /**
   * Whether we repeated a new wording and nobody has answered a yes to it; neither was the case
   * solved nor the item sent. A message of the customer from before that still waits may be about
   * something else; where ours is the newest one, or none is there, the yes is what is waited for.
   */
  static boolean awaitsYes(SupportCase facts) {
    var production = facts.production();
    var sentAt = production == null ? null : production.requestedSpecSentAt();
    return production != null
        && sentAt != null
        && ProductionBriefing.isGiven(production.requestedSpec())
        && production.stage() != ProductionStage.SHIPPED
        && !isSettled(facts, production, sentAt)
        && (writtenSince(facts, sentAt) || !customerWroteLast(facts))
        && !EarlierCourse.solvedSince(sentAt, facts);
  }

  /** A yes that was noted ends it only once somebody has answered the customer. */
  private static boolean isSettled(SupportCase facts, Production production, Instant sentAt) {
    var confirmedAt = production.specConfirmedAt();
    if (confirmedAt == null || confirmedAt.isBefore(sentAt)) {
      return confirmedAt == null
          && production.confirmedSpec() != null
          && production.confirmedSpec().equals(production.requestedSpec());
    }
    return facts.conversation().messages().stream()
        .filter(OpenChange::isOurAnswer)
        .filter(message -> !Boolean.TRUE.equals(message.autoSubmitted()))
        .anyMatch(message -> !message.at().isBefore(confirmedAt));
  }

  private static boolean customerWroteLast(SupportCase facts) {
    return facts.conversation().messages().stream()
        .filter(message -> !Boolean.TRUE.equals(message.autoSubmitted()))
        .filter(message -> message.author() == Author.CUSTOMER || isOurAnswer(message))
        .max(Comparator.comparing(Message::at))
        .filter(newest -> newest.author() == Author.CUSTOMER)
        .isPresent();
  }

  private static boolean isOurAnswer(Message message) {
    return message.author() == Author.AGENT && message.isPublic();
  }

  private static boolean writtenSince(SupportCase facts, Instant sentAt) {
    return facts.conversation().messages().stream()
        .filter(message -> message.author() == Author.CUSTOMER)
        .filter(message -> !Boolean.TRUE.equals(message.autoSubmitted()))
        .anyMatch(message -> message.at().isAfter(sentAt));
  }
}
