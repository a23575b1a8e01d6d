package io.proofdesk.rules.note;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.reply.writing.Language;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.Row;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.UnaryTests;
import io.proofdesk.rules.table.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a store keeps its records: the way through the screens of its shop and helpdesk. It depends
 * on the profile's settings alone, so it is worked out once. Immutable. Thread-safe.
 */
public final class RecordPlaces {
  /** The workbook that holds them. */
  public static final String TABLE = "record-places";

  private static final String RECORD = "Record";
  private static final String PLACE = "Place";
  private static final String PLACE_IN_CHINESE = "Place in Chinese";
  private static final RecordPlaces NONE = new RecordPlaces(Map.of());

  private final Map<Language, Map<String, String>> places;

  private RecordPlaces(Map<Language, Map<String, String>> places) {
    this.places = places;
  }

  /** For a rulebook that has no such table. */
  public static RecordPlaces none() {
    return NONE;
  }

  /** What is wrong with such a table beyond its cells. */
  public static List<Finding> findings(Table table, Function<String, @Nullable String> settings) {
    var findings = new ArrayList<Finding>();
    var place = place(table);
    for (var column : table.inputs()) {
      if (!column.id().startsWith("setting.") && settings.apply(column.heading()) == null) {
        findings.add(
            Finding.error(
                "note.unknown-column",
                place,
                column.heading(),
                "a setting of the profile that is a word; where records are kept depends on"
                    + " nothing else",
                "take the column out"));
      }
    }
    for (var heading : List.of(RECORD, PLACE, PLACE_IN_CHINESE)) {
      if (index(table, heading) < 0) {
        findings.add(
            Finding.error(
                "note.no-column",
                place,
                heading,
                "the results Record, Place and Place in Chinese",
                "add the column under THEN"));
      }
    }
    return findings;
  }

  private static String place(Table table) {
    if (table.rows().isEmpty()) {
      return table.id();
    }
    var first = table.rows().get(0).place();
    return first.workbook() + "!" + first.sheet();
  }

  /**
   * Works out the places of one profile: for each record the first row that fits counts.
   *
   * @param settings the profile's settings that are words
   */
  public static RecordPlaces of(Table table, Function<String, @Nullable String> settings) {
    var english = new HashMap<String, String>();
    var chinese = new HashMap<String, String>();
    int record = index(table, RECORD);
    for (Row row : table.rows()) {
      if (record >= 0
          && row.results().get(record) instanceof Value.Word word
          && fits(table, row, settings)) {
        english.putIfAbsent(word.id(), text(table, row, PLACE));
        chinese.putIfAbsent(word.id(), text(table, row, PLACE_IN_CHINESE));
      }
    }
    var places = new EnumMap<Language, Map<String, String>>(Language.class);
    places.put(Language.ENGLISH, Map.copyOf(english));
    places.put(Language.CHINESE, Map.copyOf(chinese));
    return new RecordPlaces(places);
  }

  /** Where a record is kept; null when no row says. */
  public @Nullable String of(String record, Language language) {
    var place = places.getOrDefault(language, Map.of()).get(record);
    return place == null || place.isEmpty() ? null : place;
  }

  private static boolean fits(Table table, Row row, Function<String, @Nullable String> settings) {
    for (int i = 0; i < table.inputs().size(); i++) {
      if (!UnaryTests.holds(
          row.conditions().get(i).test(), value(table.inputs().get(i), settings))) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Value value(Column column, Function<String, @Nullable String> settings) {
    var word = settings.apply(column.heading());
    return word == null ? null : new Value.Word(word);
  }

  private static int index(Table table, String heading) {
    for (int i = 0; i < table.outputs().size(); i++) {
      if (table.outputs().get(i).column().heading().equals(heading)) {
        return i;
      }
    }
    return -1;
  }

  private static String text(Table table, Row row, String heading) {
    int index = index(table, heading);
    return index >= 0 && row.results().get(index) instanceof Value.Text text ? text.text() : "";
  }
}
