package io.proofdesk.rules.briefing;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Open words as callers write them, in canonical form. */
final class Words {
  /** What stands for a text that cannot be a word, so that it stays visible and stays out. */
  static final String OTHER = "OTHER";

  private static final Pattern WORD = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");
  private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{6}");

  private Words() {}

  /** The word, upper case with underscores; null stays null. */
  static @Nullable String canonicalOrNull(@Nullable String text) {
    return text == null ? null : canonical(text);
  }

  static String canonical(String text) {
    var word = text.strip().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    // a name or number sent in place of a word must not travel into a brief
    return WORD.matcher(word).matches() && !LONG_NUMBER.matcher(word).find() ? word : OTHER;
  }
}
