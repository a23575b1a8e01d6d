package io.proofdesk.rules.reply.lint;

import io.proofdesk.rules.reply.writing.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a phrase is found. Immutable. Thread-safe.
 *
 * @param anchors pieces of the phrase without a wildcard, each with its other wordings; a text that
 *     lacks all wordings of one needs no second look
 * @param pattern where it stands in a text that went through {@link Phrase#folded}
 */
record Search(List<List<String>> anchors, Pattern pattern) {
  private static final Pattern EITHER = Pattern.compile("\\(([^()|]*(?:\\|[^()|]*)+)\\)");
  private static final String ANY_WORDS = "[^.!?。！？\\n]{0,60}?";
  private static final String ENGLISH_NUMBER =
      "(?:\\d+(?:st|nd|rd|th)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
          + "|fourteen|fifteen|first|second|third"
          + "|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
          + "(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)"
          + "(?: \\(\\d+\\))?";
  private static final String CHINESE_NUMBER = "(?:\\d+|[一二两三四五六七八九十廿卅百]+)";

  Search {
    anchors = anchors.stream().map(List::copyOf).toList();
  }

  static Search of(Phrase phrase) {
    var pattern = new StringBuilder();
    var anchors = new ArrayList<List<String>>();
    var text = Phrase.folded(phrase.text());
    var either = EITHER.matcher(text);
    int at = 0;
    while (either.find()) {
      anchors.add(List.of(plain(text.substring(at, either.start()), phrase, pattern)));
      var choices = Arrays.asList(either.group(1).split("\\|", -1));
      var one = new ArrayList<String>();
      pattern.append("(?:");
      for (int i = 0; i < choices.size(); i++) {
        pattern.append(i == 0 ? "" : "|");
        one.add(plain(choices.get(i), phrase, pattern));
      }
      pattern.append(')');
      anchors.add(one);
      at = either.end();
    }
    anchors.add(List.of(plain(text.substring(at), phrase, pattern)));
    anchors.removeIf(words -> words.stream().anyMatch(String::isEmpty));
    return new Search(anchors, Pattern.compile(bounded(pattern.toString(), text, phrase)));
  }

  /** What stands in the text, or null. */
  @Nullable String in(String text) {
    if (!isWorthALook(text)) {
      return null;
    }
    var matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group() : null;
  }

  /** Where it stands in the text, each place with the words there. */
  SortedMap<Integer, String> places(String text) {
    var places = new TreeMap<Integer, String>();
    if (isWorthALook(text)) {
      var matcher = pattern.matcher(text);
      while (matcher.find()) {
        places.put(matcher.start(), matcher.group());
      }
    }
    return places;
  }

  /** The text with every place it stands at made unreadable. */
  String blanked(String text) {
    return isWorthALook(text)
        ? pattern.matcher(text).replaceAll(found -> Passage.BLANK.repeat(found.group().length()))
        : text;
  }

  private boolean isWorthALook(String text) {
    for (var words : anchors) {
      if (!holdsOne(text, words)) {
        return false;
      }
    }
    return true;
  }

  private static boolean holdsOne(String text, List<String> words) {
    for (var word : words) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Adds a piece to the pattern; its longest stretch without a wildcard comes back. */
  private static String plain(String piece, Phrase phrase, StringBuilder pattern) {
    var longest = "";
    int from = 0;
    for (int at = 0; at <= piece.length(); at++) {
      char letter = at < piece.length() ? piece.charAt(at) : '*';
      if (letter != '*' && letter != '#') {
        continue;
      }
      var words = piece.substring(from, at);
      pattern.append(words.isEmpty() ? "" : Pattern.quote(words));
      longest = words.length() > longest.length() ? words : longest;
      from = at + 1;
      if (at < piece.length()) {
        pattern.append(letter == '*' ? ANY_WORDS : number(phrase.language()));
      }
    }
    return longest;
  }

  private static String number(Language language) {
    return language == Language.CHINESE
        ? " ?" + CHINESE_NUMBER + "(?: ?[-–—~～至到] ?" + CHINESE_NUMBER + ")? ?"
        : ENGLISH_NUMBER + "(?:(?: ?[-–—] ?| to | or )" + ENGLISH_NUMBER + ")?";
  }

  /**
   * Chinese has no spaces between words; elsewhere {@code soon} must not be found in {@code
   * sooner}. A phrase that starts or ends with a sign may touch a word there.
   */
  private static String bounded(String pattern, String text, Phrase phrase) {
    if (phrase.language() == Language.CHINESE) {
      return pattern;
    }
    return (isSign(text.charAt(0)) ? "" : "(?<![\\p{L}\\d])")
        + pattern
        + (isSign(text.charAt(text.length() - 1)) ? "" : "(?![\\p{L}\\d])");
  }

  private static boolean isSign(char letter) {
    return !Character.isLetterOrDigit(letter) && "#*()".indexOf(letter) < 0;
  }
}
