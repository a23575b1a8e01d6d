package io.proofdesk.rules.verify;

import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.Row;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table as propositions.
 *
 * @param asked holds when the table's own condition does
 * @param cells per row and column: the cell holds
 * @param fits per row: the table is asked and every cell holds
 */
record EncodedTable(Table table, int asked, List<List<Integer>> cells, List<Integer> fits) {

  /**
   * Writes a table out.
   *
   * @throws Logic.TimeUp when there is no time for that
   */
  static EncodedTable of(Table table, Function<Column, Slot> slots, Logic logic) {
    var gate = table.appliesWhen();
    int asked = gate == null ? logic.yes() : slots.apply(gate.column()).holds(gate.test(), logic);
    var cells = table.rows().stream().map(row -> cells(table, row, slots, logic)).toList();
    var fits = new ArrayList<Integer>();
    for (var row : cells) {
      var all = new ArrayList<>(row);
      all.add(asked);
      fits.add(logic.and(all));
    }
    return new EncodedTable(table, asked, cells, fits);
  }

  private static List<Integer> cells(
      Table table, Row row, Function<Column, Slot> slots, Logic logic) {
    logic.goOn();
    return IntStream.range(0, table.inputs().size())
        .mapToObj(
            i -> slots.apply(table.inputs().get(i)).holds(row.conditions().get(i).test(), logic))
        .toList();
  }

  String id() {
    return table.id();
  }

  /** The table is asked and no row fits. */
  int silent(Logic logic) {
    return logic.and(asked, -logic.or(fits));
  }

  /** What stands in a result column of the rows that fit, or of the default row; and when. */
  Map<Value, List<Integer>> fitting(int output, Logic logic) {
    var when = new LinkedHashMap<Value, List<Integer>>();
    for (int row = 0; row < fits.size(); row++) {
      add(table.rows().get(row).results().get(output), fits.get(row), when);
    }
    if (table.otherwise() != null) {
      add(table.otherwise().results().get(output), silent(logic), when);
    }
    return when;
  }

  private static void add(@Nullable Value value, int fits, Map<Value, List<Integer>> when) {
    if (value != null) {
      when.computeIfAbsent(value, key -> new ArrayList<>()).add(fits);
    }
  }

  /** A row stands in the answer. */
  int answers(int row, Logic logic) {
    return logic.or(Rivals.of(table, row).stream().map(way -> logic.and(way(row, way))).toList());
  }

  /** What has to hold for a row to get into the answer on one way. */
  List<Integer> way(int row, List<Integer> rivals) {
    var all = new ArrayList<Integer>();
    all.add(fits.get(row));
    rivals.forEach(rival -> all.add(-fits.get(rival)));
    return all;
  }
}
