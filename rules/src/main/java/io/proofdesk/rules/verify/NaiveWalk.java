package io.proofdesk.rules.verify;

import io.proofdesk.rules.settling.Walk;
import io.proofdesk.rules.source.Step;
import io.proofdesk.rules.table.Facts;
import io.proofdesk.rules.table.NaiveEvaluator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Many inputs' ways through the same tables, read row by row. One call, one thread. */
final class NaiveWalk {
  private final List<io.proofdesk.rules.settling.Step> steps = new ArrayList<>();
  private final Map<String, List<String>> won = new LinkedHashMap<>();

  NaiveWalk(List<Step> steps) {
    for (var step : steps) {
      if (step instanceof Step.Ask ask) {
        var id = ask.table().id();
        this.steps.add(
            new io.proofdesk.rules.settling.Step.Ask(
                ask.table(),
                known -> {
                  var outcome = NaiveEvaluator.evaluate(ask.table(), known);
                  if (!outcome.won().isEmpty()) {
                    won.put(id, outcome.won());
                  }
                  return outcome;
                }));
      } else if (step instanceof Step.Derive derive) {
        this.steps.add(new io.proofdesk.rules.settling.Step.Derive(derive.derived()));
      }
    }
  }

  /** The ids of the rows that answer an input, by table, in the order of asking. */
  Map<String, List<String>> of(Facts facts) {
    won.clear();
    Walk.through(steps, facts);
    return new LinkedHashMap<>(won);
  }
}
