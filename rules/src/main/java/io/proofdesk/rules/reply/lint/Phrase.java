package io.proofdesk.rules.reply.lint;

import io.proofdesk.rules.reply.writing.Language;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A phrase that must not stand in a reply, or only where its kind allows it. {@code *} stands for
 * any words of the same sentence, {@code #} for a number; nothing else is special. Case and
 * typographic apostrophes do not matter. Immutable. Thread-safe.
 *
 * @param language the language of the replies it is looked for in
 * @param kind why it is on the list
 * @param text the phrase
 * @param why what is wrong with it, for the person who wrote it
 * @param suggestion what to write instead; empty when there is no good guess
 */
public record Phrase(
    Language language, PhraseKind kind, String text, String why, String suggestion) {

  /** Where it stands in a text that went through {@link #folded}. */
  Pattern pattern() {
    var pattern = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == '*') {
        pattern.append("[^.!?。！？\\n]{0,60}?");
      } else if (letter == '#') {
        pattern.append("\\d+");
      } else {
        pattern.append(Pattern.quote(folded(String.valueOf(letter))));
      }
    }
    // Chinese has no spaces between words; elsewhere `soon` must not be found in `sooner`
    return language == Language.CHINESE
        ? Pattern.compile(pattern.toString())
        : Pattern.compile("(?<![\\p{L}\\d])" + pattern + "(?![\\p{L}\\d])");
  }

  /** A text as phrases are looked for in it. */
  static String folded(String text) {
    return text.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("[ \\t\\u00a0]+", " ");
  }
}
