package io.proofdesk.rules.readiness;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What kind of thing a row asks for. */
enum Need {
  /** A setting of the profile. */
  SETTING,
  /** A rule of a table that can answer, for each route by itself. */
  ANSWER,
  /** A reply some rule names, in the store's language, with a placeholder in it. */
  TEXT,
  /** For every role that the tables can name, a setting that says who it is. */
  LEAD,
  /** Hours in the calendar, or its closed days. */
  CALENDAR;

  /** As it stands in a cell. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  static @Nullable Need named(String text) {
    for (var need : values()) {
      if (need.text().equalsIgnoreCase(text)) {
        return need;
      }
    }
    return null;
  }

  static List<String> texts() {
    return Arrays.stream(values()).map(Need::text).toList();
  }
}
