package io.proofdesk.api.json;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody most likely meant who wrote a moment or a date otherwise than it is asked for. The
 * offset is theirs to say: none is guessed. Thread-safe.
 */
public final class MomentHint {
  private static final LocalDate EXCEL_BEGINS = LocalDate.of(1899, 12, 30);
  private static final Pattern EXCEL = Pattern.compile("([2-9]\\d{4}|10\\d{4})(\\.\\d{1,15})?");
  private static final double SECONDS = 86_400;
  private static final DateTimeFormatter READ = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT);

  private MomentHint() {}

  /** How a moment would be written; null where nobody can tell. */
  public static @Nullable String ofMoment(String text) {
    var excel = excel(text);
    if (excel != null) {
      return held(excel) + ": format the column as text and write " + written(excel);
    }
    var local = local(text);
    return local == null ? null : "with its offset, such as " + written(local);
  }

  /** How a date would be written; null where nobody can tell. */
  static @Nullable String ofDate(String text) {
    var excel = excel(text);
    return excel == null
        ? null
        : held(excel) + ": format the column as text and write " + excel.toLocalDate();
  }

  private static String held(LocalDateTime moment) {
    return "this is how a spreadsheet holds " + moment.format(READ);
  }

  private static String written(LocalDateTime moment) {
    return moment.format(WRITTEN) + " (Z is UTC; +01:00 in its place another offset)";
  }

  /** A number as spreadsheets hold dates, from 1954 on. */
  private static @Nullable LocalDateTime excel(String text) {
    if (!EXCEL.matcher(text).matches()) {
      return null;
    }
    double days = Double.parseDouble(text);
    long whole = (long) days;
    return EXCEL_BEGINS
        .plusDays(whole)
        .atStartOfDay()
        .plusSeconds(Math.round((days - whole) * SECONDS));
  }

  private static @Nullable LocalDateTime local(String text) {
    try {
      return text.length() == "yyyy-MM-dd".length()
          ? LocalDate.parse(text).atStartOfDay()
          : LocalDateTime.parse(text.replace(' ', 'T'));
    } catch (DateTimeParseException neither) {
      return null;
    }
  }
}
