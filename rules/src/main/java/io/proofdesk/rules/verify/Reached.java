package io.proofdesk.rules.verify;

import io.proofdesk.rules.settling.Walk;
import io.proofdesk.rules.source.Constraint;
import io.proofdesk.rules.source.Step;
import io.proofdesk.rules.table.Facts;
import io.proofdesk.rules.table.NaiveEvaluator;
import io.proofdesk.rules.table.UnaryTests;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which rows some case is known to reach. A case that reaches one reaches others on its way, in
 * other profiles, too; looking is a thousand times cheaper than asking. One call, one thread.
 */
final class Reached {
  private final Chain chain;
  private final List<Step> steps;
  private final Collection<Constraint> constraints;
  private final List<Example> tried;
  private final Logic logic;
  private final Map<String, BitSet> rows = new HashMap<>();
  private final Map<String, List<List<List<Integer>>>> rivals = new HashMap<>();

  Reached(
      Chain chain,
      List<Step> steps,
      Collection<Constraint> constraints,
      List<Example> tried,
      Logic logic) {
    this.chain = chain;
    this.steps = steps;
    this.constraints = constraints;
    this.tried = tried;
    this.logic = logic;
    for (var table : chain.tables().values()) {
      rows.put(table.table().id(), new BitSet());
    }
  }

  boolean has(EncodedTable table, int row) {
    return of(table).get(row);
  }

  /** Walks the cases that reached rows elsewhere. */
  void tryAll() {
    for (var example : List.copyOf(tried)) {
      var values = example.byId();
      Facts facts = column -> values.get(column.id());
      if (constraints.stream().allMatch(one -> holds(one, facts))) {
        walk(steps, facts).forEach(this::mark);
      }
    }
  }

  /** Notes every row that the last possible world reaches, and the case it is. */
  void remember() {
    for (var table : chain.tables().values()) {
      for (int row = 0; row < table.fits().size(); row++) {
        if (!of(table).get(row) && logic.holds(table.fits().get(row)) && answers(table, row)) {
          of(table).set(row);
        }
      }
    }
    tried.add(Example.read(chain.facts(), logic));
  }

  /** The ids of the rows that answer, by table, as the naive evaluator walks. */
  static Map<String, List<String>> walk(List<Step> steps, Facts facts) {
    var won = new LinkedHashMap<String, List<String>>();
    var walked = new ArrayList<io.proofdesk.rules.settling.Step>();
    for (var step : steps) {
      if (step instanceof Step.Ask ask) {
        walked.add(
            new io.proofdesk.rules.settling.Step.Ask(
                ask.table(),
                known -> {
                  var outcome = NaiveEvaluator.evaluate(ask.table(), known);
                  if (!outcome.won().isEmpty()) {
                    won.put(ask.table().id(), outcome.won());
                  }
                  return outcome;
                }));
      } else if (step instanceof Step.Derive derive) {
        walked.add(new io.proofdesk.rules.settling.Step.Derive(derive.derived()));
      }
    }
    Walk.through(walked, facts);
    return won;
  }

  private void mark(String id, List<String> won) {
    var table = chain.tables().get(id);
    if (table == null) {
      return;
    }
    for (int row = 0; row < table.table().rows().size(); row++) {
      if (won.contains(table.table().rows().get(row).id())) {
        of(table).set(row);
      }
    }
  }

  private boolean answers(EncodedTable table, int row) {
    var ways =
        rivals.computeIfAbsent(
            table.table().id(),
            id -> {
              var all = new ArrayList<List<List<Integer>>>();
              for (int i = 0; i < table.fits().size(); i++) {
                all.add(Rivals.of(table.table(), i));
              }
              return all;
            });
    return ways.get(row).stream()
        .anyMatch(way -> way.stream().noneMatch(rival -> logic.holds(table.fits().get(rival))));
  }

  private BitSet of(EncodedTable table) {
    return rows.computeIfAbsent(table.table().id(), id -> new BitSet());
  }

  private static boolean holds(Constraint constraint, Facts facts) {
    return !UnaryTests.holds(constraint.given(), facts.valueOf(constraint.when()))
        || UnaryTests.holds(constraint.holds(), facts.valueOf(constraint.then()));
  }
}
