package io.proofdesk.rules.verify;

import io.proofdesk.rules.table.Row;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which rows keep a fitting row out of the answer, by hit policy. One list per way into the answer:
 * a row stands in it when it fits and, of one of the lists, no row does. Thread-safe.
 */
final class Rivals {
  private Rivals() {}

  static List<List<Integer>> of(Table table, int row) {
    return switch (table.hitPolicy()) {
      case UNIQUE -> List.of(rows(table, other -> other != row));
      case ANY -> List.of(rows(table, other -> !results(table, other).equals(results(table, row))));
      case FIRST -> List.of(rows(table, other -> other < row));
      case PRIORITY -> List.of(rows(table, other -> precedes(table, other, row)));
      case RULE_ORDER, OUTPUT_ORDER, COLLECT, COLLECT_COUNT -> List.of(List.of());
      case COLLECT_SUM ->
          results(table, row).stream().allMatch(value -> value == null)
              ? List.of()
              : List.of(List.of());
      case COLLECT_MIN -> extremes(table, row, 1);
      case COLLECT_MAX -> extremes(table, row, -1);
    };
  }

  /**
   * Whether one row that fits beside another can keep it out of the answer, or conflict with it.
   * For the aggregates any may.
   */
  static boolean rival(Table table, int other, int row) {
    return switch (table.hitPolicy()) {
      case UNIQUE, COLLECT_MIN, COLLECT_MAX -> other != row;
      case ANY -> !results(table, other).equals(results(table, row));
      case FIRST -> other < row;
      case PRIORITY -> precedes(table, other, row);
      case RULE_ORDER, OUTPUT_ORDER, COLLECT, COLLECT_COUNT, COLLECT_SUM -> false;
    };
  }

  private static List<Integer> rows(Table table, IntPredicate which) {
    return IntStream.range(0, table.rows().size()).filter(which).boxed().toList();
  }

  private static List<@Nullable Value> results(Table table, int row) {
    return table.rows().get(row).results();
  }

  /** Whether one row answers before another under P and O. */
  static boolean precedes(Table table, int other, int row) {
    for (int column = 0; column < table.outputs().size(); column++) {
      var values = table.outputs().get(column).inFallingPriority();
      int order =
          values.isEmpty()
              ? 0
              : rank(values, table.rows().get(other), column)
                  - rank(values, table.rows().get(row), column);
      if (order != 0) {
        return order < 0;
      }
    }
    return other < row;
  }

  private static int rank(List<Value> values, Row row, int column) {
    var value = row.results().get(column);
    int listed = value == null ? values.size() + 1 : values.indexOf(value);
    return listed < 0 ? values.size() : listed;
  }

  /** Per result column: the rows whose value would be taken in place of this one's. */
  private static List<List<Integer>> extremes(Table table, int row, int sign) {
    var ways = new ArrayList<List<Integer>>();
    for (int i = 0; i < table.outputs().size(); i++) {
      int column = i;
      var own = amount(results(table, row).get(column));
      if (own != null) {
        ways.add(
            rows(
                table,
                other -> {
                  var rival = amount(results(table, other).get(column));
                  return rival != null && sign * rival.compareTo(own) < 0;
                }));
      }
    }
    return ways;
  }

  private static @Nullable BigDecimal amount(@Nullable Value value) {
    if (value instanceof Value.Whole whole) {
      return BigDecimal.valueOf(whole.amount());
    }
    return value instanceof Value.Decimal decimal ? decimal.amount() : null;
  }
}
