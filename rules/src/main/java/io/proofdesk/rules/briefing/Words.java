package io.proofdesk.rules.briefing;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Open words as callers write them, in canonical form. */
final class Words {
  /** What stands for a text that is no declared word, so that it stays visible and stays out. */
  static final String OTHER = "OTHER";

  private static final Pattern BETWEEN = Pattern.compile("[ -]");

  private Words() {}

  /** The word, upper case with underscores; null stays null. */
  static @Nullable String canonicalOrNull(@Nullable String text, StoreFacts store) {
    return text == null ? null : canonical(text, store);
  }

  static String canonical(String text, StoreFacts store) {
    var word = asWord(text);
    return store.declaredWord().test(word) ? word : OTHER;
  }

  /** Whether a caller's text names a role of the store that may approve. */
  static boolean mayApprove(String role, StoreFacts store) {
    return store.mayApprove().test(asWord(role));
  }

  static String asWord(String text) {
    return BETWEEN.matcher(text.strip().toUpperCase(Locale.ROOT)).replaceAll("_");
  }
}
