package io.proofdesk.rules.briefing;

import io.proofdesk.model.signal.ReadSignals;
import io.proofdesk.model.supportcase.Signals;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a text says beside the wish a caller read in it. Where the text says the caller's wish too,
 * what else it says stands beside that wish. Where it says another wish and not the caller's, the
 * two are two readings of the same words, and the caller's alone counts.
 */
final class BesideCaller {
  /** Words for one matter: a caller who took one of them has spoken for the others as well. */
  private static final List<Set<String>> SAME_MATTER =
      List.of(
          Set.of("ORDER_STATUS", "CUSTOM_STATUS", "SHIPPING_EXCEPTION"),
          Set.of("DAMAGE", "QUALITY", "WRONG_ITEM", "CUSTOM_QUALITY"),
          Set.of("REFUND_RETURN", "CANCELLATION"),
          Set.of("ORDER_CHANGE", "CUSTOM_CHANGE"),
          Set.of("PRE_PURCHASE", "PRODUCT_DATA"));

  private static final Set<String> NO_WISH = Set.of("NEEDS_INFO", "UNKNOWN");

  /** What counts whoever says it, by a fact of its own, and never only beside a wish. */
  private static final Set<String> COUNTS_ANYWAY =
      Set.of(
          "SAFETY",
          "LEGAL",
          "PRESS",
          "ABUSE",
          "CHARGEBACK_RISK",
          "CONTRADICTION",
          "IDENTITY",
          "PROACTIVE_NOTICE");

  private BesideCaller() {}

  /** Whether the text says nothing that the caller's reading denies. */
  static boolean agrees(Signals given, ReadSignals read, StoreFacts store) {
    var wished = wished(read);
    var callers = callers(given, store);
    return wished.isEmpty() || wished.stream().anyMatch(word -> isSpokenFor(word, callers));
  }

  /** The further wishes of a text that agrees with the caller; empty for any other. */
  static Set<String> wishes(Signals given, ReadSignals read, StoreFacts store) {
    var wished = wished(read);
    var callers = callers(given, store);
    boolean beside = wished.removeIf(word -> isSpokenFor(word, callers));
    return beside ? wished : Set.of();
  }

  private static boolean isSpokenFor(String word, Set<String> callers) {
    return callers.contains(word)
        || SAME_MATTER.stream()
            .filter(words -> words.contains(word))
            .anyMatch(words -> words.stream().anyMatch(callers::contains));
  }

  private static Set<String> wished(ReadSignals read) {
    var wished = new TreeSet<>(read.intents());
    wished.removeAll(NO_WISH);
    wished.removeAll(COUNTS_ANYWAY);
    return wished;
  }

  private static Set<String> callers(Signals given, StoreFacts store) {
    @Nullable List<String> intents = given.intents();
    var callers = new TreeSet<String>();
    if (intents != null) {
      intents.forEach(word -> callers.add(Words.canonical(word, store)));
    }
    return callers;
  }
}
