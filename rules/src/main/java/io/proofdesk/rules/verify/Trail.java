package io.proofdesk.rules.verify;

import io.proofdesk.rules.settling.Walk;
import io.proofdesk.rules.source.Step;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.Facts;
import io.proofdesk.rules.table.NaiveEvaluator;
import io.proofdesk.rules.table.Outcome;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.Value;
import io.proofdesk.rules.verify.AnswerPart.Said;
import io.proofdesk.rules.workbook.TypeNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One input's way through the tables of one version, as the naive evaluator walks it.
 *
 * @param tables the tables by id, in the order of asking
 * @param outcomes what each answered
 */
record Trail(Map<String, Table> tables, Map<String, Outcome> outcomes) {

  static Trail of(List<Step> steps, Example input) {
    Facts facts = column -> valueOf(column, input);
    var tables = new LinkedHashMap<String, Table>();
    var outcomes = new LinkedHashMap<String, Outcome>();
    var walked = new ArrayList<io.proofdesk.rules.settling.Step>();
    for (var step : steps) {
      if (step instanceof Step.Ask ask) {
        tables.put(ask.table().id(), ask.table());
        walked.add(
            new io.proofdesk.rules.settling.Step.Ask(
                ask.table(),
                seen -> {
                  var outcome =
                      NaiveEvaluator.evaluate(
                          ask.table(),
                          column ->
                              column.origin() == Column.Origin.LOCAL
                                  ? facts.valueOf(column)
                                  : seen.valueOf(column));
                  outcomes.put(ask.table().id(), outcome);
                  return outcome;
                }));
      } else if (step instanceof Step.Derive derive) {
        walked.add(new io.proofdesk.rules.settling.Step.Derive(derive.derived()));
      }
    }
    Walk.through(walked, facts);
    return new Trail(tables, outcomes);
  }

  /** Of two facts with one id, the one that holds what this version's column does. */
  private static @Nullable Value valueOf(Column column, Example input) {
    for (var entry : input.values().entrySet()) {
      var type = entry.getKey().type();
      if (entry.getKey().id().equals(column.id())
          && TypeNames.of(type).equals(TypeNames.of(column.type()))
          && TypeNames.unit(type).equals(TypeNames.unit(column.type()))) {
        return entry.getValue();
      }
    }
    return null;
  }

  /** What the tables of a part answered, result by result. */
  List<Said> results(AnswerPart part) {
    var results = new ArrayList<Said>();
    outcomes.forEach(
        (id, outcome) -> {
          var table = tables.get(id);
          if (table != null && part.tables().contains(id)) {
            for (List<@Nullable Value> one : outcome.results()) {
              results.add(AnswerPart.aligned(table, one, part.columns()));
            }
          }
        });
    return results;
  }

  /** The rows that answered for a part, as {@code table: ROW, ROW}. */
  List<String> rows(AnswerPart part) {
    var rows = new ArrayList<String>();
    outcomes.forEach(
        (id, outcome) -> {
          if (part.tables().contains(id)) {
            var said =
                switch (outcome.kind()) {
                  case DECIDED -> String.join(", ", outcome.won());
                  case DEFAULTED -> "Otherwise";
                  case CONFLICT -> "conflict of " + String.join(", ", outcome.matched());
                  case NO_MATCH, NOT_APPLICABLE -> "";
                };
            if (!said.isEmpty()) {
              rows.add(id + ": " + said);
            }
          }
        });
    return rows;
  }
}
