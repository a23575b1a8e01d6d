package io.proofdesk.rules.briefing;

import io.proofdesk.model.signal.ReadSignal;
import io.proofdesk.model.signal.ReadSignals;
import io.proofdesk.model.supportcase.Review;
import io.proofdesk.model.supportcase.SupportCase;
import io.proofdesk.rules.signal.SignalReader;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Believes the stars of a review where its words are only like a complaint. Most examples that name
 * a product complain of it, so praise of one is like them; a fault that a phrase states stays one,
 * however many stars stand beside it.
 */
final class ManyStars {
  private static final int MANY = 4;

  /** What is said of an order gone wrong, and of mail that is none of our business. */
  private static final Set<String> DOUBTED =
      Set.of(
          "DAMAGE",
          "QUALITY",
          "WRONG_ITEM",
          "CUSTOM_QUALITY",
          "SHIPPING_EXCEPTION",
          "OUT_OF_SCOPE");

  private ManyStars() {}

  /** What was read, without the complaints that nobody stated in a review of many stars. */
  static ReadSignals believed(
      SupportCase supportCase, String text, ReadSignals read, SignalReader reader) {
    var review = supportCase.review();
    if (review == null || review.rating() < MANY || !isOf(review, text)) {
      return read;
    }
    Predicate<ReadSignal> doubted = wish -> DOUBTED.contains(wish.word()) && !reader.isStated(wish);
    var unstated =
        read.wishes().stream().filter(doubted).map(ReadSignal::word).collect(Collectors.toSet());
    if (unstated.isEmpty()) {
      return read;
    }
    var intents = read.intents().stream().filter(word -> !unstated.contains(word)).toList();
    var left = read.wishes().stream().filter(doubted.negate()).toList();
    var hints =
        Stream.concat(read.wishes().stream().filter(doubted), read.hints().stream()).toList();
    return read.wishing(
        intents.isEmpty() ? List.of(EarlierWish.NOTHING_WISHED) : intents, left, hints);
  }

  /** Who writes again below a review of many stars may well have met a fault since. */
  private static boolean isOf(Review review, String text) {
    var own = review.text();
    return own == null || own.contains(text.strip()) || text.contains(own.strip());
  }
}
