package io.proofdesk.rules.settling;

import io.proofdesk.model.decision.CellRef;
import io.proofdesk.rules.table.Place;
import io.proofdesk.rules.table.Row;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table made ready to be quoted: what a decision says of a row does not change from
 * case to case, so it is put together once. Thread-safe.
 */
final class TableRows {
  private final Table table;
  private final Map<String, Integer> outputOf = new HashMap<>();
  private final Map<String, ResultRow> byRule = new HashMap<>();
  private final List<CellRef> otherwise;

  TableRows(Table table) {
    this.table = table;
    for (int i = 0; i < table.outputs().size(); i++) {
      outputOf.put(table.outputs().get(i).column().heading(), i);
    }
    for (Row row : table.rows()) {
      var cells = List.of(cellRef(row.place(), row.id(), row.note(), row.source()));
      byRule.put(row.id(), new ResultRow(this, row.results(), cells));
    }
    var last = table.otherwise();
    this.otherwise =
        last == null
            ? List.of()
            : List.of(cellRef(last.place(), "Otherwise", last.note(), table.source()));
  }

  Table table() {
    return table;
  }

  /** Where a result column stands among the results; null when the table has none of the name. */
  @Nullable Integer outputOf(String heading) {
    return outputOf.get(heading);
  }

  /** Where a result column stands that the table is known to have. */
  int output(String heading) {
    var output = outputOf.get(heading);
    if (output == null) {
      throw new IllegalArgumentException(
          "table `" + table.id() + "` has no result `" + heading + "`");
    }
    return output;
  }

  /**
   * A row that answers.
   *
   * @param rule its id
   * @param results what it answers with; an aggregate answers something else than its cells hold
   */
  ResultRow row(String rule, List<@Nullable Value> results) {
    var row = row(rule);
    return row.results() == results ? row : new ResultRow(this, results, row.because());
  }

  /** The default row with its results. */
  ResultRow otherwise(List<@Nullable Value> results) {
    return new ResultRow(this, results, otherwise);
  }

  /** The cells of a row. */
  CellRef cellsOf(String rule) {
    return row(rule).because().get(0);
  }

  /** What the cells of a row answer with. */
  List<@Nullable Value> resultsOf(String rule) {
    return row(rule).results();
  }

  private ResultRow row(String rule) {
    var row = byRule.get(rule);
    if (row == null) {
      throw new IllegalStateException("table `" + table.id() + "` has no row " + rule);
    }
    return row;
  }

  private static CellRef cellRef(Place place, String rule, String note, String source) {
    return new CellRef(place.workbook(), place.sheet(), place.cells(), rule, note, source);
  }
}
