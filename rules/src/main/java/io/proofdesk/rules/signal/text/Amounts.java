package io.proofdesk.rules.signal.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds prices, with the currency they are written with. */
final class Amounts {
  private static final String NUMBER =
      "[0-9]+(?:[,.'][0-9]{3}(?![0-9]))*(?:[.,][0-9]{1,2}(?![0-9]))?(?![0-9]|[.,][0-9])";
  private static final String CODE =
      "(?:USD|EUR|GBP|RMB|CNY|HKD|NTD|TWD|JPY|CAD|AUD|NZD|SGD|CHF|INR|KRW|MYR|RM)";
  private static final String SIGN = "(?:US|HK|NT|CA|AU|NZ|SG|MX|C|A|S|R)?[$€£¥￥₹]";
  private static final String WORD =
      "(?:"
          + CODE
          + "|dollars?|euros?|bucks|quid|[€£¥￥₹$])(?![0-9A-Za-z])"
          + "|(?:美元|美金|欧元|歐元|英镑|英鎊|港币|港幣|港元|台币|台幣|新台币|人民币|人民幣|日元|日圆|元|块|塊|円|圓|圆)";

  private static final Pattern SIGN_FIRST =
      Pattern.compile(
          "(?i)(?<word>(?:"
              + SIGN
              + "|"
              + CODE
              + ") ?"
              + NUMBER
              + "(?:-[$€£¥]?"
              + NUMBER
              + ")?)"
              + "(?![0-9A-Za-z])(?: ?(?:"
              + WORD
              + "))?");
  private static final Pattern NUMBER_FIRST =
      Pattern.compile(
          "(?i)(?<word>"
              + NUMBER
              + "(?:[-–~]"
              + NUMBER
              + ")?(?:(?:"
              + CODE
              + "|[€£¥￥₹$])(?![0-9A-Za-z]))?)"
              + "(?<unit> ?(?:"
              + WORD
              + "))?");
  private static final String UNIT_STARTS = "uegrchntjasikmdbq€£¥￥₹$美欧歐英港台新人日元块塊円圓圆";
  private static final Pattern CURRENCY = Pattern.compile("(?i)" + CODE + "|[€£¥￥₹$]");

  /** A price: its end with the currency, and the end of what stands for it among the words. */
  record Amount(int end, int wordEnd) {}

  private Amounts() {}

  /** Whether a word of this length may be a currency before its number. */
  static boolean mayBeCode(String text, int start, int end, int limit) {
    return end - start == 3
        && end + 1 < limit
        && text.charAt(end) == ' '
        && Letters.isDigit(text.charAt(end + 1));
  }

  /** The price that begins at a place; null when none does. */
  static @Nullable Amount at(String text, int start, int limit) {
    boolean digit = Letters.isDigit(text.charAt(start));
    if (digit && !mayHaveUnit(text, start, limit)) {
      return null;
    }
    var matcher = digit ? NUMBER_FIRST : SIGN_FIRST;
    var found = looking(matcher, text, start, limit);
    if (found == null) {
      return null;
    }
    var word = text.substring(start, found.end("word"));
    if (matcher == NUMBER_FIRST && found.group("unit") == null && !CURRENCY.matcher(word).find()) {
      return null;
    }
    return new Amount(found.end(), found.end("word"));
  }

  private static boolean mayHaveUnit(String text, int start, int limit) {
    int at = start;
    while (at < limit
        && (Letters.isDigit(text.charAt(at)) || ",.'-–~".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    int unit = at < limit && text.charAt(at) == ' ' ? at + 1 : at;
    return unit < limit && UNIT_STARTS.indexOf(Character.toLowerCase(text.charAt(unit))) >= 0;
  }

  private static @Nullable Matcher looking(Pattern pattern, String text, int start, int limit) {
    var matcher = pattern.matcher(text).region(start, Math.min(limit, start + 40));
    return matcher.useTransparentBounds(true).lookingAt() ? matcher : null;
  }
}
