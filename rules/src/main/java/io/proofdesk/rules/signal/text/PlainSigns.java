package io.proofdesk.rules.signal.text;

import java.text.Normalizer;

/**
 * Reads letters and line ends as a person does, however they are written: letters of mathematics,
 * in circles and in boxes are letters, Greek and Cyrillic letters inside a Latin word are what they
 * look like, and every line end ends a line. What comes of a text is as long as the text, so every
 * place stays where it is. Each character is looked at a few times at most. Stateless. Thread-safe.
 */
final class PlainSigns {
  /** Keeps a place and is seen by nobody. */
  private static final char UNSEEN = '\u200B';

  private static final String CYRILLIC = "авекмнорстухѕіјһԁԛԝѵАВЕКМНОРСТУХЅІЈԌԚԜѴ";
  private static final String CYRILLIC_LOOKS = "abekmhopctyxsijhdqwvABEKMHOPCTYXSIJGQWV";
  private static final String GREEK = "αβεικνορτυχγηΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
  private static final String GREEK_LOOKS = "abeikvoptuxynABEZHIKMNOPTYX";
  private static final String FOREIGN = CYRILLIC + GREEK;
  private static final String LOOKS = CYRILLIC_LOOKS + GREEK_LOOKS;

  /** Blocks of 1,024 and of 256 characters in which letters stand, by their number. */
  private static final int MATHEMATICS = 0x1D400 >> 10;

  private static final int BOXES = 0x1F100 >> 8;
  private static final int WHITE_ON_BLACK = 0x1F150;
  private static final int WHITE_ON_BLACK_SQUARES = 0x1F170;
  private static final int LETTERS = 26;

  private PlainSigns() {}

  /** A text with plain letters and line ends; the same one where it has no others. */
  static String of(String text) {
    char[] plain = null;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\n' || (c >= ' ' && c < 0x80) || c == '\t' || isCommon(c)) {
        continue;
      }
      if (plain == null) {
        plain = text.toCharArray();
      }
      if (isLineEnd(text, at)) {
        plain[at] = '\n';
      } else if (Character.isSurrogate(c)) {
        at += pair(text, at, plain);
      } else if (isEnclosed(c)) {
        plain[at] = plain(c, c);
      } else if (isForeign(c)) {
        at = word(text, at, plain) - 1;
      }
    }
    return plain == null ? text : new String(plain);
  }

  /** Chinese and what stands beside it. */
  private static boolean isCommon(char c) {
    return c >= 0x2E80 && c < 0xD800;
  }

  private static boolean isLineEnd(String text, int at) {
    return switch (text.charAt(at)) {
      case '\r' -> at + 1 == text.length() || text.charAt(at + 1) != '\n';
      case '\u000B', '\f', '\u0085', '\u2028', '\u2029' -> true;
      default -> false;
    };
  }

  /** Reads a character of two parts; how many parts stand behind the first. */
  private static int pair(String text, int at, char[] plain) {
    int code = text.codePointAt(at);
    if (!Character.isSupplementaryCodePoint(code)) {
      return 0;
    }
    boolean mayBeLetter = (code >> 10) == MATHEMATICS || (code >> 8) == BOXES;
    char letter = mayBeLetter ? plain(code, UNSEEN) : UNSEEN;
    if (letter != UNSEEN) {
      plain[at] = letter;
      plain[at + 1] = UNSEEN;
    }
    return 1;
  }

  /** The letter or digit a sign is; another one where it is none. */
  private static char plain(int code, char otherwise) {
    if (code >= WHITE_ON_BLACK && code < WHITE_ON_BLACK + LETTERS) {
      return (char) ('A' + code - WHITE_ON_BLACK);
    }
    if (code >= WHITE_ON_BLACK_SQUARES && code < WHITE_ON_BLACK_SQUARES + LETTERS) {
      return (char) ('A' + code - WHITE_ON_BLACK_SQUARES);
    }
    var simple = Normalizer.normalize(Character.toString(code), Normalizer.Form.NFKC);
    boolean isOne = simple.length() == 1 && simple.charAt(0) < 0x80;
    return isOne && Character.isLetterOrDigit(simple.charAt(0)) ? simple.charAt(0) : otherwise;
  }

  /** Letters and digits in circles, raised and lowered. */
  private static boolean isEnclosed(char c) {
    return (c >= '\u2460' && c <= '\u24FF') || (c >= '\u2070' && c <= '\u209C');
  }

  private static boolean isForeign(char c) {
    return c >= '\u0370' && c <= '\u052F';
  }

  /** Reads the word around a foreign letter; where it ends. */
  private static int word(String text, int at, char[] plain) {
    int start = at;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    int end = at + 1;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    boolean latin = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      latin |= c < 0x80;
      if (c >= 0x80 && FOREIGN.indexOf(c) < 0) {
        // a letter that looks like no other: a word of another language
        return end;
      }
    }
    for (int i = start; latin && i < end; i++) {
      int look = FOREIGN.indexOf(text.charAt(i));
      if (look >= 0) {
        plain[i] = LOOKS.charAt(look);
      }
    }
    return end;
  }
}
