package io.proofdesk.rules.workbook;

import io.proofdesk.rules.table.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lengths of time as people write them: {@code 24 h}, {@code 1 h 30 min}, {@code 2 d}, {@code
 * PT24H}.
 */
final class Durations {
  private static final Pattern PART = Pattern.compile("(\\d+)\\s*([a-z]+)\\s*");
  private static final Pattern BARE = Pattern.compile("\\d+([.,]\\d+)?");

  private static final Pattern DECIMAL = Pattern.compile("(\\d{1,9}[.,]\\d{1,9})\\s*([a-z]+)");

  private Durations() {}

  static @Nullable Value read(String text, Spot spot, Function<String, @Nullable String> nearName) {
    var plain = text.toLowerCase(Locale.ROOT);
    if (BARE.matcher(plain).matches()) {
      return spot.reject(
          "cell.duration-unit",
          "a duration with its unit",
          "write `" + text + " h` or `" + text + " min`");
    }
    try {
      var seconds = plain.startsWith("p") ? iso(plain) : parts(plain);
      if (seconds != null) {
        return new Value.Whole(seconds);
      }
    } catch (ArithmeticException
        | DateTimeParseException
        | NumberFormatException tooLongOrMalformed) {
      // falls through to the one message that tells how durations are written
    }
    var inParts = inParts(plain);
    var digits = Hints.digits(text, spot);
    return spot.reject(
        "cell.duration",
        "a duration such as 24 h, 30 min, 2 d, 90 s, 1 h 30 min or PT24H",
        inParts != null
            ? "write `" + spot.with(text, inParts) + "`"
            : digits != null ? digits : nearName.apply(text));
  }

  /** {@code 1.5 h} in whole units; null for anything else, or where a second would be parted. */
  private static @Nullable String inParts(String plain) {
    var decimal = DECIMAL.matcher(plain);
    if (!decimal.matches()) {
      return null;
    }
    var seconds =
        new BigDecimal(decimal.group(1).replace(',', '.'))
            .multiply(BigDecimal.valueOf(secondsOf(decimal.group(2))));
    if (seconds.signum() <= 0 || seconds.stripTrailingZeros().scale() > 0) {
      return null;
    }
    var parts = new StringBuilder();
    long left = seconds.longValue();
    for (var unit : List.of("d", "h", "min", "s")) {
      long one = secondsOf(unit);
      if (left >= one) {
        parts.append(parts.length() == 0 ? "" : " ").append(left / one).append(' ').append(unit);
        left %= one;
      }
    }
    return parts.toString();
  }

  private static @Nullable Long iso(String plain) {
    var duration = Duration.parse(plain);
    return duration.getNano() == 0 ? duration.getSeconds() : null;
  }

  private static @Nullable Long parts(String plain) {
    var part = PART.matcher(plain);
    long seconds = 0;
    int end = 0;
    while (end < plain.length()) {
      if (!part.find(end) || part.start() != end) {
        return null;
      }
      long unit = secondsOf(part.group(2));
      if (unit == 0) {
        return null;
      }
      seconds = Math.addExact(seconds, Math.multiplyExact(Long.parseLong(part.group(1)), unit));
      end = part.end();
    }
    return plain.isEmpty() ? null : seconds;
  }

  private static long secondsOf(String unit) {
    return switch (unit) {
      case "s", "sec", "secs", "second", "seconds" -> 1;
      case "min", "mins", "minute", "minutes" -> 60;
      case "h", "hour", "hours" -> 3_600;
      case "d", "day", "days" -> 86_400;
      case "w", "week", "weeks" -> 604_800;
      default -> 0;
    };
  }
}
