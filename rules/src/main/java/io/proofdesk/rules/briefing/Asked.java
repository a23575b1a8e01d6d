package io.proofdesk.rules.briefing;

import static java.util.Objects.requireNonNullElse;

import io.proofdesk.model.supportcase.Message;
import io.proofdesk.model.supportcase.PriorDecision;
import io.proofdesk.model.supportcase.SupportCase;
import io.proofdesk.model.vocabulary.Author;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How often earlier decisions asked for what the newest one asked for, where the caller keeps no
 * count: a question that was asked twice in vain is a person's.
 */
final class Asked {
  /** What asks the customer for facts, apart from who writes and about which order. */
  private static final Set<String> ASKING =
      Set.of(
          "RECEIPT_TO_CONFIRM",
          "FACTS_MISSING",
          "DAMAGE_PROOF_MISSING",
          "WRONG_ITEM_PROOF_MISSING",
          "REFUND_PROOF_MISSING",
          "CUSTOM_PHOTO_MISSING");

  /** What asks for the address an order was placed with, the first time and once more. */
  private static final Set<String> ASKING_EMAIL = Set.of("EMAIL_UNKNOWN", "EMAIL_NOT_FOUND");

  /** An address that came and was looked up between two questions for one. */
  private static final Set<String> LOOKING_IT_UP = Set.of("EMAIL_TO_CHECK");

  private Asked() {}

  /**
   * Decisions about the same message asked once, those about messages not listed once each, and one
   * about the newest message has no answer yet.
   */
  static int times(SupportCase facts, StoreFacts store) {
    var last = EarlierCourse.situation(facts, store);
    return last == null || !ASKING.contains(last) ? 0 : times(Set.of(last), Set.of(), facts, store);
  }

  /** The same for the address an order was placed with, however it was asked for. */
  static int timesForEmail(SupportCase facts, StoreFacts store) {
    return times(ASKING_EMAIL, LOOKING_IT_UP, facts, store);
  }

  /** On how many messages earlier decisions in a row saw a situation, the newest message aside. */
  static int offered(String situation, SupportCase facts, StoreFacts store) {
    return times(Set.of(situation), Set.of(), facts, store);
  }

  private static int times(
      Set<String> asking, Set<String> between, SupportCase facts, StoreFacts store) {
    var newest = newestBefore(Instant.MAX, facts.conversation().messages());
    var messages = new HashSet<Instant>();
    var unlisted = new ArrayList<PriorDecision>();
    for (var decision : EarlierCourse.newestFirst(facts).toList()) {
      var situation = Words.canonical(requireNonNullElse(decision.situation(), ""), store);
      if (between.contains(situation)) {
        continue;
      }
      if (!asking.contains(situation)) {
        break;
      }
      var about = newestBefore(decision.at(), facts.conversation().messages());
      if (about == null) {
        unlisted.add(decision);
      } else if (!about.equals(newest)) {
        messages.add(about);
      }
    }
    return messages.size() + unlisted.size();
  }

  private static @Nullable Instant newestBefore(Instant moment, List<Message> messages) {
    return messages.stream()
        .filter(message -> message.author() == Author.CUSTOMER)
        .map(Message::at)
        .filter(at -> !at.isAfter(moment))
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}
