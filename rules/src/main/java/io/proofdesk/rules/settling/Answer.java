package io.proofdesk.rules.settling;

import io.proofdesk.model.decision.CellRef;
import io.proofdesk.rules.table.Outcome;
import io.proofdesk.rules.table.Place;
import io.proofdesk.rules.table.Row;
import io.proofdesk.rules.table.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * What one table answered for one brief.
 *
 * @param table the table that was asked
 * @param outcome its settled answer
 */
record Answer(Table table, Outcome outcome) {

  /** The answering rows, in answer order; the default row when nothing fitted. */
  List<ResultRow> rows() {
    var rows = new ArrayList<ResultRow>(outcome.results().size());
    for (int i = 0; i < outcome.results().size(); i++) {
      var because = i < outcome.won().size() ? List.of(cellsOf(outcome.won().get(i))) : defaults();
      rows.add(new ResultRow(table, outcome.results().get(i), because));
    }
    return rows;
  }

  /** The cells of a row. */
  CellRef cellsOf(String rule) {
    for (Row row : table.rows()) {
      if (row.id().equals(rule)) {
        return cellRef(row.place(), rule, row.note(), row.source());
      }
    }
    throw new IllegalStateException("table `" + table.id() + "` has no row " + rule);
  }

  /** Every row that matched, as cells; for saying why there is no single answer. */
  List<CellRef> matchedCells() {
    return outcome.matched().stream().map(this::cellsOf).toList();
  }

  private List<CellRef> defaults() {
    var otherwise = table.otherwise();
    return otherwise == null
        ? List.of()
        : List.of(cellRef(otherwise.place(), "Otherwise", otherwise.note(), table.source()));
  }

  private static CellRef cellRef(Place place, String rule, String note, String source) {
    return new CellRef(place.workbook(), place.sheet(), place.cells(), rule, note, source);
  }
}
