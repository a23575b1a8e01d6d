package io.proofdesk.rules.verify;

import io.proofdesk.rules.table.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row that may stand in a table's answer, the default row included; of an aggregating table one
 * answer it may come to, or, when those are too many, one row that may count for it.
 *
 * @param when holds when it does
 * @param results its results
 */
record AnswerRow(int when, List<@Nullable Value> results) {

  static List<AnswerRow> of(EncodedTable encoded, Logic logic) {
    var table = encoded.table();
    var folded = table.hitPolicy().aggregated() ? Folding.of(encoded, logic) : null;
    if (folded != null) {
      return folded;
    }
    var rows = new ArrayList<AnswerRow>();
    for (int row = 0; row < table.rows().size(); row++) {
      int when = table.hitPolicy().single() ? encoded.answers(row, logic) : encoded.fits().get(row);
      rows.add(new AnswerRow(when, table.rows().get(row).results()));
    }
    var otherwise = table.otherwise();
    if (otherwise != null) {
      rows.add(new AnswerRow(encoded.silent(logic), otherwise.results()));
    }
    return rows;
  }
}
