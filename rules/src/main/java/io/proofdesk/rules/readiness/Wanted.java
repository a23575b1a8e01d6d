package io.proofdesk.rules.readiness;

import io.proofdesk.rules.table.Value;
import io.proofdesk.rules.vocabulary.Setting;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the column {@code Value} of a check asks of a setting. Thread-safe. */
final class Wanted {
  private static final int RECENT_DAYS = 90;

  private Wanted() {}

  /** Whether a setting is what a check asks for. */
  static boolean holds(String wanted, Setting setting, LocalDate today) {
    var text = setting.text().strip();
    return switch (wanted) {
      case "" -> !text.isEmpty();
      case "mail address" -> Reachable.mail(text);
      case "web address" -> Reachable.web(text);
      case "recent date" ->
          setting.value() instanceof Value.Whole day
              && day.amount() <= today.toEpochDay()
              && day.amount() > today.minusDays(RECENT_DAYS).toEpochDay();
      default -> has(text, words(wanted));
    };
  }

  /** What to write there. */
  static String todo(String wanted) {
    return switch (wanted) {
      case "" -> "write it there";
      case "mail address" -> "write an address that somebody reads, not an example";
      case "web address" -> "write the address of the page, starting with https://, not an example";
      case "recent date" ->
          "send a message there, answer it, and write the day, not older than "
              + RECENT_DAYS
              + " days";
      default -> "write `" + String.join(", ", words(wanted)) + "`";
    };
  }

  /** The type of a setting that does not stand there yet. */
  static String type(String wanted) {
    return wanted.equals("recent date") ? "date" : "text";
  }

  private static boolean has(String text, List<String> words) {
    var lower = text.toLowerCase(Locale.ROOT);
    return words.stream().allMatch(word -> lower.contains(word.toLowerCase(Locale.ROOT)));
  }

  private static List<String> words(String cell) {
    return Arrays.stream(cell.split(",", -1))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
