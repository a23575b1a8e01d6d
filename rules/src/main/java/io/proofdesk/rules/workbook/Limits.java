package io.proofdesk.rules.workbook;

import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The settings a cell may name instead of a literal, such as {@code <= keep-it limit}. */
public interface Limits {

  /** The setting of a name, upper and lower case alike, or null. */
  @Nullable Limit limit(String name);

  /** Every name, as it is written. */
  List<String> limitNames();

  /** A setting: its name, what it holds, and its value. */
  record Limit(String name, ColumnType type, Value value) {}

  /** No settings, for tables that stand alone. */
  static Limits none() {
    return new Limits() {
      @Override
      public @Nullable Limit limit(String name) {
        return null;
      }

      @Override
      public List<String> limitNames() {
        return List.of();
      }
    };
  }
}
