package io.proofdesk.rules.workbook;

import io.proofdesk.rules.table.ColumnType;
import java.util.regex.Pattern;

/**
 * Numbers whose thousands are parted by a sign, such as {@code 1.234,50}, {@code 1,234.50} and
 * {@code 1.234.567}: two different signs, or one that stands twice, leave a single reading. One
 * sign alone, as in {@code 1,234}, may be a decimal one and is left to whoever reads the number.
 */
final class Thousands {
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<!\\d)(?<!\\d[.,' ])[1-9]\\d{0,2}"
              // three digits behind the second sign would be a third group for most readers
              + "(?:(?:\\.\\d{3})+,\\d+|(?:,\\d{3})+\\.\\d+"
              + "|(?:[ ]\\d{3})+[.,](?!\\d{3}(?!\\d))\\d+|(?:'\\d{3})+[.,](?!\\d{3}(?!\\d))\\d+"
              + "|(?:\\.\\d{3}){2,}|(?:,\\d{3}){2,}|(?: \\d{3}){2,}|(?:'\\d{3}){2,})"
              + "(?![.,' ]?\\d)");

  private Thousands() {}

  /** The text with such numbers in our signs, and a warning where there were any. */
  static String understood(String text, ColumnType type, Spot spot) {
    if (!isNumber(type)) {
      return text;
    }
    var plain = plain(text, spot.asks());
    if (!plain.equals(text)) {
      spot.warn(
          "cell.thousands",
          "a number without signs between its thousands, and with a decimal point",
          "understood as `" + plain + "`");
    }
    return plain;
  }

  /**
   * The text with such numbers in our signs.
   *
   * @param asks whether the text is a condition, which may list numbers between commas
   */
  static String plain(String text, boolean asks) {
    return NUMBER
        .matcher(text)
        .replaceAll(
            found -> {
              var number = found.group();
              boolean list =
                  asks && number.matches("[\\d,]+") && !isOne(text, found.start(), found.end());
              return list ? number : inOurSigns(number);
            });
  }

  private static boolean isNumber(ColumnType type) {
    return type instanceof ColumnType.Whole
        || type instanceof ColumnType.Decimal
        || type instanceof ColumnType.Money;
  }

  /** Whether a comparison or an interval wants one number here, so that no list is meant. */
  private static boolean isOne(String text, int from, int to) {
    return text.substring(0, from).matches("(?s).*(?:[<>=]|\\.\\.) *")
        || text.substring(to).matches("(?s) *\\.\\..*");
  }

  private static String inOurSigns(String number) {
    int last = Math.max(number.lastIndexOf('.'), number.lastIndexOf(','));
    boolean decimals = last >= 0 && number.indexOf(number.charAt(last)) == last;
    var whole = decimals ? number.substring(0, last) : number;
    return whole.replaceAll("\\D", "") + (decimals ? "." + number.substring(last + 1) : "");
  }
}
