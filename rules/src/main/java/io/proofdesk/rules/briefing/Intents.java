package io.proofdesk.rules.briefing;

import io.proofdesk.model.supportcase.SupportCase;
import io.proofdesk.model.vocabulary.DisputeStage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the customer wants, as route words, the leading one first. The caller's own reading stands
 * as it is. Where the caller read nothing, an open or closed dispute is a {@code CHARGEBACK_RISK}
 * and a review of two stars or fewer is a {@code REVIEW_PUBLIC}, in this order.
 */
final class Intents {
  private static final int LOW_REVIEW_STARS = 2;
  private static final Set<String> NO_WISH = Set.of("NEEDS_INFO", "UNKNOWN");
  private static final List<String> MONEY_ALONE = List.of("REFUND_RETURN");

  /** Who asks only how it stands hears that their own yes is what it waits for. */
  private static final Set<String> NEWS = Set.of("ORDER_STATUS", "CUSTOM_STATUS");

  /** What went wrong stays what it is about when the customer only names the way out. */
  static final Set<String> FAULTS = Set.of("DAMAGE", "QUALITY", "WRONG_ITEM", "CUSTOM_QUALITY");

  private Intents() {}

  /**
   * Leading intent first; empty when nothing says what the customer wants. A message without a wish
   * of its own goes on with the earlier route of its case, or with a change that waits for its yes;
   * with that goes on, too, who only asks for news. One that only asks for the money goes on with
   * the fault its case is about.
   */
  static List<String> of(SupportCase facts, StoreFacts store) {
    var own = own(facts, store);
    if (own.equals(MONEY_ALONE)) {
      var earlier = EarlierCourse.route(facts, store);
      return earlier != null && FAULTS.contains(earlier) ? List.of(earlier, own.get(0)) : own;
    }
    var course = course(own, facts, store);
    return course == null ? own : List.of(course);
  }

  /** Whether the newest message has no wish of its own, and an earlier one is known. */
  static boolean goOn(SupportCase facts, StoreFacts store) {
    return course(own(facts, store), facts, store) != null;
  }

  private static @Nullable String course(List<String> own, SupportCase facts, StoreFacts store) {
    var earlier = EarlierCourse.route(facts, store);
    if (hasWish(own)) {
      boolean waits = earlier == null || earlier.equals(OpenChange.ROUTE);
      return waits && NEWS.containsAll(own) && OpenChange.awaitsYes(facts)
          ? OpenChange.ROUTE
          : null;
    }
    return earlier == null && OpenChange.awaitsYes(facts) ? OpenChange.ROUTE : earlier;
  }

  private static boolean hasWish(List<String> intents) {
    return intents.stream().anyMatch(intent -> !NO_WISH.contains(intent));
  }

  private static List<String> own(SupportCase facts, StoreFacts store) {
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
