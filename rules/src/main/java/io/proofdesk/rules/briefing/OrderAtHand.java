package io.proofdesk.rules.briefing;

import static java.util.Objects.requireNonNullElse;

import io.proofdesk.model.signal.ReadSignals;
import io.proofdesk.model.supportcase.SupportCase;
import io.proofdesk.model.vocabulary.DisputeStage;
import io.proofdesk.rules.signal.SignalReader;
import java.util.List;

/**
 * What a message is about that wishes nothing and asks for news: the order, where the case knows
 * one. Without an order, or where the case has been about something, "any news?" may be about
 * anything, and is read as it stands.
 */
final class OrderAtHand {
  private static final List<String> NOTHING_WISHED = List.of(EarlierWish.NOTHING_WISHED);

  private final SupportCase facts;
  private final StoreFacts store;
  private final SignalReader reader;

  OrderAtHand(SupportCase facts, StoreFacts store, SignalReader reader) {
    this.facts = facts;
    this.store = store;
    this.reader = reader;
  }

  /**
   * The reading of words, about the order where they ask how it stands.
   *
   * @param earlier what the customer wrote before
   */
  ReadSignals meant(String words, ReadSignals read, EarlierWish earlier) {
    if (!read.intents().equals(NOTHING_WISHED) || !isAllThereIs() || hadOther(earlier)) {
      return read;
    }
    var asked = reader.orderQuestion(words, read);
    return asked == null
        ? read
        : read.wishing(
            List.of(asked.word()),
            List.of(asked),
            read.hints().stream().filter(hint -> !hint.word().equals(asked.word())).toList());
  }

  private static boolean hadOther(EarlierWish earlier) {
    return earlier
        .newestWish()
        .filter(said -> !SignalReader.OF_AN_ORDER.containsAll(said.read().intents()))
        .isPresent();
  }

  /** Whether the order is known, and nothing else of it that words without a name could mean. */
  private boolean isAllThereIs() {
    var dispute = facts.dispute();
    return OrderBriefing.isKnown(facts.order())
        && EarlierCourse.route(facts, store) == null
        && !OpenChange.awaitsYes(facts)
        && facts.review() == null
        && (dispute == null || dispute.stage() == DisputeStage.NONE)
        && requireNonNullElse(facts.refunds(), List.of()).isEmpty()
        && requireNonNullElse(facts.returns(), List.of()).isEmpty();
  }
}
