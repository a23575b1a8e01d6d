package io.proofdesk.rules.trace;

import io.proofdesk.rules.source.ProfileSource;
import io.proofdesk.rules.source.RulebookSource;
import io.proofdesk.rules.source.Step;
import io.proofdesk.rules.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A sheet of rules, and the table that each profile reads from it: the same rows and columns, with
 * the settings of the profile filled in. Immutable. Thread-safe.
 *
 * @param workbook the file
 * @param tables the table by profile; never empty
 */
public record Sheet(String workbook, SortedMap<String, Table> tables) {

  /** Every sheet of a rulebook in the order of asking, the maps of platforms last. */
  public static List<Sheet> of(RulebookSource source) {
    var byWorkbook = new LinkedHashMap<String, SortedMap<String, Table>>();
    for (var profile : source.profiles()) {
      for (var table : asked(profile)) {
        byWorkbook
            .computeIfAbsent(workbook(table), name -> new TreeMap<>())
            .put(profile.profile().name(), table);
      }
    }
    return byWorkbook.entrySet().stream().map(Sheet::of).toList();
  }

  private static Sheet of(Map.Entry<String, SortedMap<String, Table>> entry) {
    return new Sheet(entry.getKey(), entry.getValue());
  }

  private static List<Table> asked(ProfileSource profile) {
    var tables = new ArrayList<>(profile.tables());
    profile.maps().stream().map(Step.Ask::table).forEach(tables::add);
    tables.removeIf(table -> table.rows().isEmpty());
    return tables;
  }

  private static String workbook(Table table) {
    return table.rows().get(0).place().workbook();
  }

  /** The table as its first profile reads it. */
  public Table table() {
    return tables.values().iterator().next();
  }
}
