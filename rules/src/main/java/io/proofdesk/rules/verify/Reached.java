package io.proofdesk.rules.verify;

import io.proofdesk.rules.source.Constraint;
import io.proofdesk.rules.source.Step;
import io.proofdesk.rules.table.Facts;
import io.proofdesk.rules.table.UnaryTests;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which rows of some tables a case is known to reach. A case that reaches one reaches others on its
 * way, in other profiles, too; looking is a thousand times cheaper than asking. One call, one
 * thread.
 */
final class Reached {
  private final Chain chain;
  private final Logic logic;
  private final Map<String, EncodedTable> open = new LinkedHashMap<>();
  private final Map<String, BitSet> rows = new HashMap<>();
  private final Map<String, List<List<List<Integer>>>> rivals = new HashMap<>();

  /**
   * Nothing yet.
   *
   * @param asked the tables whose rows count
   */
  Reached(Chain chain, List<Step.Ask> asked, Logic logic) {
    this.chain = chain;
    this.logic = logic;
    for (var ask : asked) {
      var table = chain.tables().get(ask.table().id());
      if (table != null) {
        open.put(table.id(), table);
        rows.put(table.id(), new BitSet());
      }
    }
  }

  boolean has(EncodedTable table, int row) {
    return of(table).get(row);
  }

  /** Walks cases that reached rows elsewhere, through what leads to these tables. */
  void tryAll(List<Step> steps, Collection<Constraint> constraints, Collection<Example> examples) {
    var results = new ArrayList<String>();
    for (var step : steps) {
      if (step instanceof Step.Ask ask && open.containsKey(ask.table().id())) {
        results.addAll(step.fills());
      }
    }
    var walk = new NaiveWalk(Cone.of(steps, results));
    for (var example : examples) {
      var values = example.byId();
      Facts facts = column -> values.get(column.id());
      if (constraints.stream().allMatch(one -> holds(one, facts))) {
        walk.of(facts).forEach(this::mark);
      }
    }
  }

  /** Notes every row that the last possible world reaches, and tells the case it is. */
  Example remember() {
    for (var table : open.values()) {
      for (int row = 0; row < table.fits().size(); row++) {
        if (!of(table).get(row) && logic.holds(table.fits().get(row)) && answers(table, row)) {
          of(table).set(row);
        }
      }
    }
    return Example.read(chain.facts(), logic);
  }

  private void mark(String id, List<String> won) {
    var table = open.get(id);
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
