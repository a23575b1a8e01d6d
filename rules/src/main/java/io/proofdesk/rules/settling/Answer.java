package io.proofdesk.rules.settling;

import io.proofdesk.model.decision.CellRef;
import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.Outcome;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What one table answered for one brief.
 *
 * @param prepared the table that was asked
 * @param outcome its settled answer
 */
record Answer(TableRows prepared, Outcome outcome) {

  /** What later tables see of a result column; null when there is nothing to see. */
  @Nullable Value visible(String heading) {
    var policy = table().hitPolicy();
    var results = outcome.results();
    int output = prepared.output(heading);
    if (policy.single() || policy.aggregated()) {
      return results.isEmpty() ? null : results.get(0).get(output);
    }
    if (!(table().outputs().get(output).column().type() instanceof ColumnType.Word)
        || outcome.kind() == Outcome.Kind.CONFLICT) {
      return null;
    }
    var words = new TreeSet<String>();
    for (List<@Nullable Value> row : results) {
      if (row.get(output) instanceof Value.Word word) {
        words.add(word.id());
      }
    }
    return new Value.Words(words);
  }

  /** A result column row by row. */
  List<@Nullable Value> column(String heading) {
    int output = prepared.output(heading);
    List<@Nullable Value> column = new ArrayList<>(outcome.results().size());
    for (List<@Nullable Value> results : outcome.results()) {
      column.add(results.get(output));
    }
    return column;
  }

  /** A result column of every row that fits, also of those that lost; else of the default row. */
  List<@Nullable Value> fitting(String heading) {
    if (outcome.matched().isEmpty()) {
      return column(heading);
    }
    int output = prepared.output(heading);
    List<@Nullable Value> fitting = new ArrayList<>(outcome.matched().size());
    for (String rule : outcome.matched()) {
      fitting.add(prepared.resultsOf(rule).get(output));
    }
    return fitting;
  }

  /** The table that was asked. */
  Table table() {
    return prepared.table();
  }

  /** The answering rows, in answer order; the default row when nothing fitted. */
  List<ResultRow> rows() {
    var results = outcome.results();
    var won = outcome.won();
    var rows = new ArrayList<ResultRow>(results.size());
    for (int i = 0; i < results.size(); i++) {
      rows.add(
          i < won.size()
              ? prepared.row(won.get(i), results.get(i))
              : prepared.otherwise(results.get(i)));
    }
    return rows;
  }

  /** The cells of a row. */
  CellRef cellsOf(String rule) {
    return prepared.cellsOf(rule);
  }

  /** Every row that matched, as cells; for saying why there is no single answer. */
  List<CellRef> matchedCells() {
    return outcome.matched().stream().map(this::cellsOf).toList();
  }
}
