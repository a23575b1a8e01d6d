package io.proofdesk.rules.reply.lint;

import io.proofdesk.rules.reply.writing.Language;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
  private static final Pattern SPACES = Pattern.compile("[ \\t\\u00a0]+");

  /**
   * How it is found.
   *
   * @param literal its longest piece without a wildcard: a text without it needs no second look
   * @param pattern where it stands in a text that went through {@link #folded}
   */
  record Search(String literal, Pattern pattern) {
    /** What stands in the text, or null. */
    @Nullable String in(String text) {
      if (!text.contains(literal)) {
        return null;
      }
      var matcher = pattern.matcher(text);
      return matcher.find() ? matcher.group() : null;
    }
  }

  /** Ready to be looked for, again and again. */
  Search search() {
    var pattern = new StringBuilder();
    var piece = new StringBuilder();
    var longest = "";
    for (int i = 0; i <= text.length(); i++) {
      char letter = i < text.length() ? text.charAt(i) : '*';
      if (letter != '*' && letter != '#') {
        piece.append(folded(String.valueOf(letter)));
        continue;
      }
      if (piece.length() > 0) {
        pattern.append(Pattern.quote(piece.toString()));
      }
      longest = piece.length() > longest.length() ? piece.toString() : longest;
      piece.setLength(0);
      if (i < text.length()) {
        pattern.append(letter == '*' ? "[^.!?。！？\\n]{0,60}?" : "\\d+");
      }
    }
    // Chinese has no spaces between words; elsewhere `soon` must not be found in `sooner`
    return new Search(
        longest,
        language == Language.CHINESE
            ? Pattern.compile(pattern.toString())
            : Pattern.compile("(?<![\\p{L}\\d])" + pattern + "(?![\\p{L}\\d])"));
  }

  /** A text as phrases are looked for in it. */
  static String folded(String text) {
    return SPACES.matcher(text.toLowerCase(Locale.ROOT).replace('’', '\'')).replaceAll(" ");
  }
}
