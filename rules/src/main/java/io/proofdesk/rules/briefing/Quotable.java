package io.proofdesk.rules.briefing;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes what others typed fit to stand inside a reply of ours. Whoever opens an account chooses the
 * name we greet: a line break, a link or markup in it would speak to the customer in our voice.
 */
final class Quotable {
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_VALUE = 300;

  // joiners are letters of Persian and of several Indian scripts; every other format sign hides
  // something, such as the direction of what follows
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cn}&&[^\\u200c\\u200d]]");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
  private static final Pattern BREAK = Pattern.compile("[\\n\\r\\u0085\\u2028\\u2029]");
  private static final Pattern MARKUP = Pattern.compile("[<>\\[\\]{}\\\\`|*_~#]");
  private static final Pattern LINK = Pattern.compile("://|www\\.|@", Pattern.CASE_INSENSITIVE);
  // what stands for a placeholder, an optional part or bold print in a text of ours
  private static final Pattern TEMPLATE = Pattern.compile("([{}\\[\\]|*])\\1+");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");
  private static final Pattern SENTENCE = Pattern.compile("[$€£¥]|\\d{3}|[!?。！？；;:]");

  private Quotable() {}

  /**
   * A name to greet somebody by; null for whatever is no name: several lines, a link, markup, a sum
   * of money, a sentence. A reply without a name greets without one.
   */
  static @Nullable String name(@Nullable String given) {
    if (given == null || BREAK.matcher(given.strip()).find()) {
      return null;
    }
    var name = line(given);
    boolean isName =
        LETTER.matcher(name).find()
            && name.length() <= LONGEST_NAME
            && !MARKUP.matcher(name).find()
            && !LINK.matcher(name).find()
            && !SENTENCE.matcher(name).find();
    return isName ? name : null;
  }

  /**
   * One line without hidden signs and without what a text of ours means by doubled signs, at most
   * 300 characters; null when nothing is left.
   */
  static @Nullable String value(@Nullable String given) {
    if (given == null) {
      return null;
    }
    var value = TEMPLATE.matcher(line(given)).replaceAll("$1");
    if (value.isEmpty()) {
      return null;
    }
    return value.codePointCount(0, value.length()) <= LONGEST_VALUE
        ? value
        : value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE));
  }

  private static String line(String given) {
    var seen = UNSEEN.matcher(given).replaceAll("");
    return SPACES.matcher(seen).replaceAll(" ").strip();
  }
}
