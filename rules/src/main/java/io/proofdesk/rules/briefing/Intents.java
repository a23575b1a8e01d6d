package io.proofdesk.rules.briefing;

import io.proofdesk.model.supportcase.SupportCase;
import io.proofdesk.model.vocabulary.DisputeStage;
import java.util.ArrayList;
import java.util.List;

/**
 * What the customer wants, as route words, the leading one first. The caller's own reading stands
 * as it is. Where the caller read nothing, an open or closed dispute is a {@code CHARGEBACK_RISK}
 * and a review of two stars or fewer is a {@code REVIEW_PUBLIC}, in this order.
 */
final class Intents {
  private static final int LOW_REVIEW_STARS = 2;

  private Intents() {}

  /** Leading intent first; empty when nothing says what the customer wants. */
  static List<String> of(SupportCase facts, StoreFacts store) {
    var signals = facts.signals();
    if (signals != null && signals.intents() != null) {
      return signals.intents().stream()
          .map(word -> Words.canonical(word, store))
          .distinct()
          .toList();
    }
    var derived = new ArrayList<String>();
    var dispute = facts.dispute();
    if (dispute != null && dispute.stage() != DisputeStage.NONE) {
      derived.add("CHARGEBACK_RISK");
    }
    var review = facts.review();
    if (review != null && review.rating() <= LOW_REVIEW_STARS) {
      derived.add("REVIEW_PUBLIC");
    }
    return List.copyOf(derived);
  }

  /** Whether anybody, or a fact of the case, has said what the customer wants. */
  static boolean known(SupportCase facts, StoreFacts store) {
    var signals = facts.signals();
    return (signals != null && signals.intents() != null) || !of(facts, store).isEmpty();
  }
}
