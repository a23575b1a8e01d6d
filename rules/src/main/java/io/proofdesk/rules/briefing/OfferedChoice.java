package io.proofdesk.rules.briefing;

import io.proofdesk.model.signal.ReadSignal;
import io.proofdesk.model.signal.ReadSignals;
import io.proofdesk.model.signal.Span;
import io.proofdesk.model.supportcase.SupportCase;
import io.proofdesk.rules.signal.Flag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A choice of ways out that we offered last, and the few words that take one of them. A bare "the
 * refund, please" is no plain wish to anybody who was offered nothing; to our own question it is
 * the answer we asked for. Only an answer in which every word is known counts, so that a condition,
 * a question or a second matter is never taken for one.
 */
final class OfferedChoice {
  private static final int LONGEST = 120;
  private static final int SURE = 100;

  /** Stands where a phrase has its id: no phrase said it, the whole message did. */
  private static final String ANSWER = "ANSWER";

  /** What a message may hold beside the way out it takes. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?:hi|hello|hey|ok|okay|yes|well|then|so|please|pls|thanks|thank you|thank|alright|fine|sure|good"
              + "|i|we|would|will|d|ll|am|go|going|like|want|take|choose|chose|pick|opt|prefer|have|get|rather"
              + "|just|let us|lets|let s|do|to|for|with|the|a|an|my|me|it|that|this|and|in that case|option|now"
              + "|is|be|us|give|again|best|regards|cheers)(?![a-z])"
              + "|您好|你好|好的|好吧|好|那么|那就|那|就|请|麻烦|你们|我们|我|想要|想|要|选择|选|这个|方案|给|帮|吧|了|啊|呀|呢|嗯|行|可以"
              + "|还是|并|谢谢|的|单|订单|\\s+");

  private static final Pattern PUNCTUATION = Pattern.compile("[\\p{P}\\p{S}&&[^?？%]]+");

  private static final String MONEY =
      "(?:(?:full|complete|whole) )?(?:refund(?:ed)?|money back|money)(?: me| it)?(?![a-z])"
          + "|全额退款|退全款|全额退|退款|退钱|全退";
  private static final String CANCELLED =
      "cancel(?:led|lation)?(?: (?:it|order|my order|the order|everything))?(?![a-z])|取消";
  private static final String WAITING =
      "(?:keep )?wait(?:ing)?(?: (?:for it|for the order|a bit|a little|longer|with priority))?(?![a-z])"
          + "|(?:put|make) it (?:first|first in line|a priority)(?![a-z])|priority(?![a-z])"
          + "|继续等待?|等待|等等|等着|等|优先安排|优先";
  private static final String MADE_AGAIN =
      "(?:remake|remade|redo|redone|re do|re make)(?: it)?(?![a-z])"
          + "|make (?:it|one|a new one|another one|another|me a new one)(?: again)?(?![a-z])"
          + "|(?:new|another) one(?![a-z])|replacement(?![a-z])"
          + "|重做一个|重做|重新做一个|重新做|重新制作|再做一个";
  private static final String SENT_AGAIN =
      "(?:resend|reship|re send|re ship)(?: it)?(?![a-z])"
          + "|send (?:me )?(?:it|one|a new one|another one|another|a replacement)(?: again)?(?![a-z])"
          + "|(?:new|another) one(?![a-z])|replacement(?![a-z])"
          + "|补发一个|补发|重发一个|重发|重新发一个|重新发|再发一个|再发|重新寄一个|重新寄|再寄一个|补寄";
  private static final String IN_CREDIT =
      "(?:store|shop) credit(?![a-z])|credit(?![a-z])|店铺余额|余额|购物金";

  /** No share: who names one of their own may mean another than ours. */
  private static final String KEPT =
      "keep(?:ing)? (?:it|the item|them)(?![a-z])|(?:partial|part) refund(?![a-z])"
          + "|保留商品|保留|留着|留下|部分退款|退一部分";

  /** The ways out each situation lets the customer choose from, as our replies name them. */
  private static final Map<String, Map<String, Pattern>> OFFERS =
      Map.of(
          "LATE_NOT_SHIPPED",
          Map.of(
              "WAIT_FOR_ORDER", pattern(WAITING),
              "CANCEL", pattern(CANCELLED + "|" + MONEY)),
          "CHANGE_STARTED_EARLY",
          Map.of("REMAKE_RUSH", pattern(MADE_AGAIN), "FULL_REFUND", pattern(MONEY)),
          "CUSTOM_OUR_ERROR",
          Map.of("REMAKE_RUSH", pattern(MADE_AGAIN), "FULL_REFUND", pattern(MONEY)),
          "LOSS_CONFIRMED",
          Map.of("RESHIP", pattern(SENT_AGAIN), "FULL_REFUND", pattern(MONEY)),
          "WRONG_ITEM_OUT_OF_STOCK",
          Map.of("FULL_REFUND", pattern(MONEY)),
          "REFUND_STORE_FAULT",
          Map.of("RESHIP", pattern(SENT_AGAIN), "FULL_REFUND", pattern(MONEY)),
          "NOT_AS_EXPECTED",
          Map.of("STORE_CREDIT", pattern(IN_CREDIT), "FULL_REFUND", pattern(MONEY)),
          "KEEP_AND_PART",
          Map.of("KEEP_AND_PARTIAL_REFUND", pattern(KEPT)));

  /** What the answer settles: who was asked has not doubted, and has not merely named a word. */
  private static final Set<String> SETTLED =
      Set.of(Flag.UNSURE_WISH.name(), Flag.KEEPS_ORDER.name(), Flag.ASKS_PLAINLY.name());

  private OfferedChoice() {}

  /**
   * The reading of an answer that takes a way out we offered: it wishes nothing of its own, goes on
   * with its case, and names that way out. Else the reading as it is.
   *
   * @param newest what the customer wrote since our last answer
   */
  static ReadSignals taken(String newest, ReadSignals read, SupportCase facts, StoreFacts store) {
    var offer = open(facts, store);
    var chosen = offer == null ? null : chosen(newest, offer);
    if (chosen == null) {
      return read;
    }
    var kept = read.flags().stream().filter(flag -> !SETTLED.contains(flag.word())).toList();
    var place = new Span(ANSWER, 0, newest.length(), null);
    var signal = new ReadSignal(chosen, SURE, List.of(place));
    return EarlierWish.withoutWish(read).withFlags(kept).withOutcome(signal);
  }

  /**
   * The choice that is open: our last situation offered it, and it is the first answer to it. Who
   * has answered it once may have been given it already, and nobody is given two.
   */
  private static @Nullable Map<String, Pattern> open(SupportCase facts, StoreFacts store) {
    var situation = HistoryBriefing.writesBackOn(facts, store);
    return situation == null
            || EarlierCourse.route(facts, store) == null
            || Asked.offered(situation, facts, store) != 1
        ? null
        : OFFERS.get(situation);
  }

  /** The only way out that the words take; null where they take none, several, or say more. */
  private static @Nullable String chosen(String words, Map<String, Pattern> offer) {
    var said = PUNCTUATION.matcher(words.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    if (said.isEmpty() || said.length() > LONGEST) {
      return null;
    }
    var chosen = new TreeSet<String>();
    int at = 0;
    while (at < said.length()) {
      int from = at;
      for (var way : offer.entrySet()) {
        var word = way.getValue().matcher(said).region(from, said.length());
        if (word.lookingAt() && word.end() > at) {
          chosen.add(way.getKey());
          at = word.end();
        }
      }
      if (at == from) {
        var filler = BESIDE.matcher(said).region(from, said.length());
        if (!filler.lookingAt()) {
          return null;
        }
        at = filler.end();
      }
    }
    return chosen.size() == 1 ? chosen.first() : null;
  }

  private static Pattern pattern(String words) {
    return Pattern.compile(words);
  }
}
