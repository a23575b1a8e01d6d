package io.proofdesk.rules.signal.text;

import java.text.Normalizer;

/** Folds one character: case, width, accents, quotation marks; drops what nobody sees. */
public final class Letters {
  /** Stands for a character that is not there for a reader. */
  static final char NOTHING = 0;

  private Letters() {}

  static char fold(char raw) {
    if (raw < 0x80) {
      return raw >= 'A' && raw <= 'Z' ? (char) (raw + 32) : raw;
    }
    if (raw >= 0xFF01 && raw <= 0xFF5E) {
      return fold((char) (raw - 0xFEE0));
    }
    if (raw >= 0x4E00 && raw <= 0x9FFF) {
      return Simplified.of(raw);
    }
    return switch (raw) {
      case '\u2018', '\u2019', '\u02BC', '\u00B4' -> '\'';
      case '\u3000', '\u00A0' -> ' ';
      case '\u3002' -> '.';
      case '\u3001' -> ',';
      case '\u00AD' -> NOTHING;
      default -> rare(raw);
    };
  }

  private static char rare(char raw) {
    int type = Character.getType(raw);
    if (type == Character.FORMAT || type == Character.NON_SPACING_MARK) {
      return NOTHING;
    }
    if (!Character.isLetter(raw)) {
      return raw;
    }
    if (raw < 0x250) {
      var plain = Normalizer.normalize(String.valueOf(raw), Normalizer.Form.NFD);
      return Character.toLowerCase(plain.charAt(0));
    }
    return Character.toLowerCase(raw);
  }

  public static boolean isHan(char folded) {
    return (folded >= 0x4E00 && folded <= 0x9FFF) || (folded >= 0x3400 && folded <= 0x4DBF);
  }

  /** A letter or digit of a language that puts spaces between words. */
  static boolean isWordPart(char folded) {
    if (folded < 0x80) {
      return (folded >= 'a' && folded <= 'z') || (folded >= '0' && folded <= '9');
    }
    return !isHan(folded) && Character.isLetterOrDigit(folded);
  }

  public static boolean isDigit(char folded) {
    return folded >= '0' && folded <= '9';
  }
}
