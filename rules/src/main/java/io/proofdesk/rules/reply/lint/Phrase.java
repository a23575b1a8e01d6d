package io.proofdesk.rules.reply.lint;

import io.proofdesk.rules.reply.writing.Language;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A phrase that must not stand in a reply, or only where its kind allows it. {@code *} stands for
 * any words of the same sentence, {@code #} for a number or a range of numbers, in digits or in
 * words, {@code (one|other)} for either; nothing else is special. Case and typographic apostrophes
 * do not matter. Immutable. Thread-safe.
 *
 * @param language the language of the replies it is looked for in
 * @param kind why it is on the list
 * @param text the phrase
 * @param why what is wrong with it, for the person who wrote it
 * @param suggestion what to write instead; empty when there is no good guess
 */
public record Phrase(
    Language language, PhraseKind kind, String text, String why, String suggestion) {
  private static final Pattern SPACES = Pattern.compile("[ \\t\\u00a0]+");

  /** Ready to be looked for, again and again. */
  Search search() {
    return Search.of(this);
  }

  /** A text as phrases are looked for in it. */
  static String folded(String text) {
    var plain = new StringBuilder(text.toLowerCase(Locale.ROOT).replace('’', '\''));
    for (int at = 0; at < plain.length(); at++) {
      if ('０' <= plain.charAt(at) && plain.charAt(at) <= '９') {
        // as Chinese input methods write digits
        plain.setCharAt(at, (char) (plain.charAt(at) - '０' + '0'));
      }
    }
    return SPACES.matcher(plain).replaceAll(" ");
  }
}
