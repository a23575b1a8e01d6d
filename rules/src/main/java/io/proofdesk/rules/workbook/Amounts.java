package io.proofdesk.rules.workbook;

import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Exact numbers: whole ones, and money by the digits ISO 4217 gives its currency. */
final class Amounts {
  private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);

  /** So many digits stand between two signs that part thousands. */
  private static final int THOUSANDS = 3;

  private Amounts() {}

  private static @Nullable Value tooLarge(Spot spot, int digits) {
    return spot.reject(
        "cell.too-large",
        "at most " + LARGEST.movePointLeft(digits).toPlainString(),
        "leave the cell blank where no limit is meant");
  }

  /** {@code 1.000} is a thousand in half of Europe, and one here. */
  private static @Nullable Value ambiguous(BigDecimal amount, Spot spot) {
    var read = amount.toPlainString();
    return spot.reject(
        "cell.ambiguous-point",
        "a number whose point cannot be read two ways",
        "write `"
            + spot.with(read, read.replace(".", ""))
            + "` or `"
            + spot.with(read, amount.stripTrailingZeros().toPlainString())
            + "`");
  }

  static @Nullable Value whole(BigDecimal amount, Spot spot) {
    try {
      var whole = new Value.Whole(amount.longValueExact());
      return amount.scale() == THOUSANDS ? ambiguous(amount, spot) : whole;
    } catch (ArithmeticException notWhole) {
      if (amount.abs().compareTo(LARGEST) > 0) {
        return tooLarge(spot, 0);
      }
      return spot.reject(
          "cell.whole-number",
          "a whole number",
          "write `"
              + rounded(amount, 0, RoundingMode.FLOOR, spot)
              + "` or `"
              + rounded(amount, 0, RoundingMode.CEILING, spot)
              + "`, or make the column a number");
    }
  }

  static @Nullable Value minor(BigDecimal amount, String unit, ColumnType.Money type, Spot spot) {
    if (!unit.isEmpty() && !unit.toUpperCase(Locale.ROOT).equals(type.currency())) {
      return spot.reject(
          "cell.currency",
          "an amount in " + type.currency() + "; nothing converts currencies",
          "write `"
              + spot.with(
                  amount.toPlainString() + " " + unit,
                  amount.toPlainString() + " " + type.currency())
              + "`, if that is meant");
    }
    int digits = digits(type.currency());
    try {
      var minor = new Value.Whole(amount.movePointRight(digits).longValueExact());
      return amount.scale() == THOUSANDS && digits != THOUSANDS ? ambiguous(amount, spot) : minor;
    } catch (ArithmeticException tooFine) {
      if (amount.movePointRight(digits).abs().compareTo(LARGEST) > 0) {
        return tooLarge(spot, digits);
      }
      return spot.reject(
          "cell.money-digits",
          "an amount with at most "
              + digits
              + " digits after the point, as "
              + type.currency()
              + " has",
          "write `" + rounded(amount, digits, RoundingMode.HALF_UP, spot) + "`");
    }
  }

  /** The cell with a number in it rounded, its signs and its other values as they stand. */
  private static String rounded(BigDecimal amount, int digits, RoundingMode mode, Spot spot) {
    return spot.with(amount.toPlainString(), amount.setScale(digits, mode).toPlainString());
  }

  /** Minor units written as people write money: {@code 49.99} for 4999 USD cents. */
  static String major(long minor, String currency) {
    return BigDecimal.valueOf(minor, digits(currency)).toPlainString();
  }

  static boolean isCurrency(String code) {
    return Currency.getAvailableCurrencies().stream()
        .anyMatch(currency -> currency.getCurrencyCode().equals(code));
  }

  private static int digits(String currency) {
    return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
  }
}
