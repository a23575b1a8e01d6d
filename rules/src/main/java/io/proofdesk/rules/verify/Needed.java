package io.proofdesk.rules.verify;

import io.proofdesk.rules.source.Step;
import io.proofdesk.rules.table.CellTest;
import io.proofdesk.rules.table.Facts;
import io.proofdesk.rules.table.Row;
import io.proofdesk.rules.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Of the rules that answered on the way to a violation, those it takes: without any one of them the
 * same facts break nothing. A rule whose result the invariant itself asks for is named all the
 * same, for it is what somebody will want to look at, even where another rule would say as much.
 * One call, one thread.
 */
final class Needed {
  private final Table invariants;
  private final Row violated;
  private final Facts facts;

  Needed(Table invariants, Row violated, Facts facts) {
    this.invariants = invariants;
    this.violated = violated;
    this.facts = facts;
  }

  /**
   * The rules that are needed, by table, in the order of asking.
   *
   * @param steps what is asked, one after the other
   * @param walked the ids of all rules that answered, by table
   */
  Map<String, List<String>> among(List<Step> steps, Map<String, List<String>> walked) {
    var asked = askedFor(steps);
    var left = new ArrayList<>(steps);
    var needed = new LinkedHashMap<String, Set<String>>();
    walked.forEach((table, rows) -> needed.put(table, new LinkedHashSet<>(rows)));
    for (var entry : walked.entrySet()) {
      for (var row : entry.getValue()) {
        if (!asked.contains(entry.getKey())) {
          var without = without(left, entry.getKey(), row);
          if (isViolated(without)) {
            left.clear();
            left.addAll(without);
            needed.getOrDefault(entry.getKey(), Set.of()).remove(row);
          }
        }
      }
    }
    var named = new LinkedHashMap<String, List<String>>();
    needed.forEach(
        (table, rows) -> {
          if (!rows.isEmpty()) {
            named.put(table, List.copyOf(rows));
          }
        });
    return named;
  }

  /** Tables of one answer that fill a column the invariant has a condition for. */
  private Set<String> askedFor(List<Step> steps) {
    var columns = new LinkedHashSet<String>();
    for (int i = 0; i < invariants.inputs().size(); i++) {
      if (!(violated.conditions().get(i).test() instanceof CellTest.Any)) {
        columns.add(invariants.inputs().get(i).id());
      }
    }
    var tables = new LinkedHashSet<String>();
    for (var step : steps) {
      if (step instanceof Step.Ask ask && ask.table().hitPolicy().single()) {
        if (step.fills().stream().anyMatch(columns::contains)) {
          tables.add(ask.table().id());
        }
      }
    }
    return tables;
  }

  private boolean isViolated(List<Step> steps) {
    return new NaiveWalk(steps)
        .of(facts)
        .getOrDefault(invariants.id(), List.of())
        .contains(violated.id());
  }

  private static List<Step> without(List<Step> steps, String table, String row) {
    var left = new ArrayList<>(steps);
    left.replaceAll(
        step ->
            step instanceof Step.Ask ask && ask.table().id().equals(table)
                ? new Step.Ask(
                    ask.table()
                        .withRows(
                            ask.table().rows().stream()
                                .filter(one -> !one.id().equals(row))
                                .toList()),
                    ask.meaning())
                : step);
    return left;
  }
}
