package io.proofdesk.api.quality;

import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.Value;
import io.proofdesk.rules.trace.Sheet;
import io.proofdesk.rules.verify.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Result cells in words. A cell that names a setting holds another value in each profile: then all
 * are told, because one alone would look like what stands in the workbook.
 */
final class ByProfile {
  private ByProfile() {}

  /** A cell of a row; empty where it is blank. */
  static String result(Sheet sheet, int row, int column) {
    return cell(sheet, column, table -> table.rows().get(row).results());
  }

  /** A cell of the row {@code Otherwise}, which the table has; empty where it is blank. */
  static String otherwise(Sheet sheet, int column) {
    return cell(
        sheet,
        column,
        table -> {
          var last = table.otherwise();
          if (last == null) {
            return List.of();
          }
          return last.results();
        });
  }

  private static String cell(
      Sheet sheet, int column, Function<Table, List<@Nullable Value>> results) {
    var profiles = new LinkedHashMap<String, List<String>>();
    sheet
        .tables()
        .forEach(
            (profile, table) -> {
              var type = table.outputs().get(column).column().type();
              var words = words(results.apply(table), column, type);
              profiles.computeIfAbsent(words, none -> new ArrayList<>()).add(profile);
            });
    if (profiles.size() == 1) {
      return profiles.keySet().iterator().next();
    }
    return profiles.entrySet().stream()
        .map(
            value ->
                (value.getKey().isEmpty() ? "blank" : value.getKey())
                    + " ("
                    + String.join(", ", value.getValue())
                    + ")")
        .collect(Collectors.joining("; "));
  }

  private static String words(List<@Nullable Value> results, int column, ColumnType type) {
    var value = column < results.size() ? results.get(column) : null;
    return value == null ? "" : Wording.value(type, value);
  }
}
