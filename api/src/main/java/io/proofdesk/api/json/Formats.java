package io.proofdesk.api.json;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a text or a count must look like, by the name of its property. */
final class Formats {
  /** 15 digits survive every JSON reader, JavaScript's included. */
  static final long MOST = 999_999_999_999_999L;

  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

  /** As much as a request holds; of a long message the beginning and the end are read. */
  private static final int TEXT = 256 * 1024;

  private static final int NAME = 1_000;
  private static final int CALENDAR_FILE = 200_000;
  private static final Set<String> NEVER_BLANK =
      Set.of("store", "caseRef", "id", "type", "number", "sku", "resolution", "role");

  private Formats() {}

  static int maxLength(String property) {
    return switch (property) {
      case "text" -> TEXT;
      case "icalendar" -> CALENDAR_FILE;
      default -> NAME;
    };
  }

  /** The least a count may be: stock that was sold twice is below zero, a line holds something. */
  static int least(String property) {
    return switch (property) {
      case "available" -> Integer.MIN_VALUE;
      case "quantity", "rating" -> 1;
      default -> 0;
    };
  }

  /** The most a count may be; a review has at most five stars. */
  static int most(String property) {
    return property.equals("rating") ? 5 : Integer.MAX_VALUE;
  }

  /** The least a long number may be: a price below zero would slip under every limit. */
  static long leastLong(String property) {
    return property.equals("amountMinor") ? 0 : -MOST;
  }

  /** What was expected instead, or null when the text will do. */
  static @Nullable String fault(String property, String text) {
    if (!storable(text)) {
      return "expected text without the character U+0000 and without halves of characters";
    }
    if (NEVER_BLANK.contains(property) && text.isBlank()) {
      return "expected something other than blanks";
    }
    return switch (property) {
      case "timeZone" -> zone(text) ? null : "expected an IANA time zone such as Europe/Berlin";
      case "currency" ->
          CURRENCY.matcher(text).matches()
              ? null
              : "expected an ISO 4217 currency code in capitals such as USD";
      case "locale" -> locale(text) ? null : "expected a BCP 47 tag such as en-US or zh-CN";
      default -> null;
    };
  }

  /** A database keeps neither of these. */
  private static boolean storable(String text) {
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c == 0 || Character.isLowSurrogate(c)) {
        return false;
      }
      if (Character.isHighSurrogate(c)) {
        if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  private static boolean zone(String text) {
    try {
      ZoneId.of(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean locale(String text) {
    try {
      return !new Locale.Builder().setLanguageTag(text).build().getLanguage().isEmpty();
    } catch (IllformedLocaleException e) {
      return false;
    }
  }
}
