package io.proofdesk.rules.briefing;

import static java.util.Objects.requireNonNullElse;

import io.proofdesk.model.signal.CandidateKind;
import io.proofdesk.model.signal.ReadSignals;
import io.proofdesk.model.supportcase.SupportCase;
import io.proofdesk.model.vocabulary.DisputeStage;
import io.proofdesk.rules.signal.SignalReader;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a message is about that wishes nothing and asks for news: the order, where the case knows
 * one. Without an order, or where the case has been about something, "any news?" may be about
 * anything, and is read as it stands. Who names the order means it, though money or goods are on
 * their way back beside it.
 */
final class OrderAtHand {
  private static final List<String> NOTHING_WISHED = List.of(EarlierWish.NOTHING_WISHED);
  private static final Pattern ORDER =
      Pattern.compile("\\border\\b|订单|訂單|单子|單子", Pattern.CASE_INSENSITIVE);

  /** Who speaks of these may ask for the money or the parcel back, and not for the order. */
  private static final Pattern ON_ITS_WAY_BACK =
      Pattern.compile("refund|money|return|credit|退|钱|錢|款", Pattern.CASE_INSENSITIVE);

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
    if (!read.intents().equals(NOTHING_WISHED) || !isMeant(words, read) || hadOther(earlier)) {
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

  /** Whether the order is known, and nothing else of it that the words could mean. */
  private boolean isMeant(String words, ReadSignals read) {
    var dispute = facts.dispute();
    return OrderBriefing.isKnown(facts.order())
        && EarlierCourse.route(facts, store) == null
        && !OpenChange.awaitsYes(facts)
        && facts.review() == null
        && (dispute == null || dispute.stage() == DisputeStage.NONE)
        && (isNamed(words, read) || isAllThereIs());
  }

  private static boolean isNamed(String words, ReadSignals read) {
    return !ON_ITS_WAY_BACK.matcher(words).find()
        && (ORDER.matcher(words).find()
            || read.candidates().stream().anyMatch(it -> it.kind() == CandidateKind.ORDER_NUMBER));
  }

  private boolean isAllThereIs() {
    return requireNonNullElse(facts.refunds(), List.of()).isEmpty()
        && requireNonNullElse(facts.returns(), List.of()).isEmpty();
  }
}
