package io.proofdesk.rules.workbook;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Cell text as people and input methods really type it, brought to plain signs: full-width digits
 * and punctuation, smart quotes, odd spaces and dashes. Text between double quotes is left alone.
 */
public final class CellText {
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern ENDS = Pattern.compile("^-|-$");

  private CellText() {}

  /** The text in plain signs, single spaces, trimmed. */
  public static String plain(String raw) {
    var plain = new StringBuilder(raw.length());
    boolean quoted = false;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (isQuote(c)) {
        quoted = !quoted;
        plain.append('"');
      } else if (quoted) {
        plain.append(c);
      } else if (isBetweenDigits(raw, i) || isPoint(raw, i)) {
        // `1，000` is a thousand, or a mistake; never 1 and 0
        plain.append(c == '\uFF0C' ? ',' : '.');
      } else {
        append(plain, c);
      }
    }
    return plain.toString().strip();
  }

  /** A heading or label for comparing: plain signs, single spaces, lower case. */
  public static String key(String raw) {
    return plain(raw).toLowerCase(Locale.ROOT);
  }

  /** A word as its id: upper case, spaces and hyphens as underscores. */
  public static String word(String raw) {
    return plain(raw).toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
  }

  /** A heading as a column id: lower case, everything but letters and digits as single hyphens. */
  public static String slug(String heading) {
    var slug = BETWEEN.matcher(key(heading)).replaceAll("-");
    return ENDS.matcher(slug).replaceAll("");
  }

  /** The text without spaces and invisible signs at its ends. */
  static String trim(String raw) {
    int from = 0;
    int to = raw.length();
    while (from < to && isSpaceOrInvisible(raw.charAt(from))) {
      from++;
    }
    while (to > from && isSpaceOrInvisible(raw.charAt(to - 1))) {
      to--;
    }
    return raw.substring(from, to);
  }

  /** The signs of a text that nobody sees or expects, such as {@code U+200B}, each once. */
  static String names(String raw) {
    return raw.chars()
        .filter(c -> c > 0x7E && (isSpaceOrInvisible((char) c) || isLookAlike((char) c)))
        .distinct()
        .mapToObj(c -> String.format(Locale.ROOT, "U+%04X", c))
        .collect(Collectors.joining(", "));
  }

  /** Signs that are read as another one. */
  private static boolean isLookAlike(char c) {
    return !plain(String.valueOf(c)).equals(String.valueOf(c));
  }

  static boolean isInvisible(char c) {
    return (c >= '\u200B' && c <= '\u200F')
        || (c >= '\u202A' && c <= '\u202E')
        || c == '\u2060'
        || c == '\uFEFF'
        || c == '\u00AD';
  }

  private static boolean isSpaceOrInvisible(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || isInvisible(c);
  }

  private static boolean isQuote(char c) {
    return c == '"' || (c >= '\u201C' && c <= '\u201F') || c == '\uFF02';
  }

  private static boolean isBetweenDigits(String raw, int at) {
    return raw.charAt(at) == '\uFF0C' && isDigit(raw, at - 1) && isDigit(raw, at + 1);
  }

  /** A Chinese full stop where a number or an interval has a point. */
  private static boolean isPoint(String raw, int at) {
    return raw.charAt(at) == '\u3002'
        && ((isDigit(raw, at - 1) && isDigit(raw, at + 1))
            || raw.startsWith("\u3002\u3002", at)
            || (at > 0 && raw.startsWith("\u3002\u3002", at - 1)));
  }

  private static boolean isDigit(String raw, int at) {
    return at >= 0 && at < raw.length() && Character.isDigit(raw.charAt(at));
  }

  private static void append(StringBuilder plain, char c) {
    if (isInvisible(c)) {
      return;
    }
    if (c <= ' ' || Character.isSpaceChar(c)) {
      if (plain.length() > 0 && plain.charAt(plain.length() - 1) != ' ') {
        plain.append(' ');
      }
      return;
    }
    switch (c) {
      case '\uFF0C', '\u3001' -> plain.append(", ");
      case '\u300A', '\u3008' -> plain.append('<');
      case '\u300B', '\u3009' -> plain.append('>');
      case '\u3010' -> plain.append('[');
      case '\u3011' -> plain.append(']');
      case '\u2264' -> plain.append("<=");
      case '\u2265' -> plain.append(">=");
      case '\u2026' -> plain.append("..");
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> plain.append('-');
      case '\u2018', '\u2019' -> plain.append('\'');
      default -> plain.append(c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c);
    }
  }
}
