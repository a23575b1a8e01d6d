package io.proofdesk.rules.workbook;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.jspecify.annotations.Nullable;

/**
 * How a spreadsheet shows a number. Formats can round it, scale it, hide it or give it a currency;
 * whoever looks at the sheet sees another number than its cell holds. One call, one thread.
 */
final class NumberLook {
  private static final Pattern CURRENCY =
      Pattern.compile("\\[\\$([^\\]-]*)(?:-([0-9A-Fa-f]+))?\\]|([$€£¥￥₩₹]|\"?[A-Z]{3}\"?)");

  private static final Pattern DIGITS_BESIDE = Pattern.compile("\"[^\"]*[0-9][^\"]*\"");

  /** Signs that name one currency, alone or with the country Excel writes beside them. */
  private static final Map<String, String> CODES =
      Map.of(
          "€", "EUR", "£", "GBP", "₩", "KRW", "₹", "INR", "$409", "USD", "$1009", "CAD", "$C09",
          "AUD", "¥804", "CNY", "￥804", "CNY", "¥411", "JPY");

  private final DataFormatter formatter = new DataFormatter(Locale.ROOT);

  /** What is wrong with the look of a number; null when it shows what it is. */
  @Nullable String fault(Cell cell, String plain) {
    var format = cell.getCellStyle().getDataFormatString();
    if (format == null || format.equals("General") || format.equals("@")) {
      return null;
    }
    var shown = formatter.formatCellValue(cell).strip();
    if (shown.isEmpty() || format.startsWith(";")) {
      return "a number that can be seen; its format hides it";
    }
    var amount = amount(shown);
    boolean digitsBeside = DIGITS_BESIDE.matcher(format).find();
    if (digitsBeside || amount == null || amount.compareTo(new BigDecimal(plain)) != 0) {
      return "a number that is shown as it is; the sheet shows `" + shown + "`";
    }
    return isMoney(format) && currency(format) == null
        ? "a number that says which currency it is in; several have the sign of `" + shown + "`"
        : null;
  }

  /** The number, and its currency where its look has one. */
  static String text(@Nullable String format, String plain) {
    var currency = format == null ? null : currency(format);
    return currency == null ? plain : plain + " " + currency;
  }

  private static boolean isMoney(String format) {
    return CURRENCY.matcher(format).find();
  }

  private static @Nullable String currency(String format) {
    var found = CURRENCY.matcher(format);
    while (found.find()) {
      var sign = found.group(1) == null ? found.group(3) : found.group(1);
      var letters = sign.replace("\"", "").strip();
      if (letters.matches("[A-Z]{3}")) {
        return letters;
      }
      var country = found.group(2) == null ? "" : found.group(2).toUpperCase(Locale.ROOT);
      var code = CODES.getOrDefault(letters + country, CODES.get(letters));
      if (code != null) {
        return code;
      }
    }
    return null;
  }

  private static @Nullable BigDecimal amount(String shown) {
    boolean negative = shown.contains("-") || shown.matches(".*\\(.*\\d.*\\).*");
    var digits = shown.replaceAll("[^0-9.]", "").replaceAll("^\\.+(?=[0-9]*\\.)|\\.+$", "");
    try {
      var amount = new BigDecimal(digits);
      return negative ? amount.negate() : amount;
    } catch (NumberFormatException noNumber) {
      return null;
    }
  }
}
