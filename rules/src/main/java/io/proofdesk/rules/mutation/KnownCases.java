package io.proofdesk.rules.mutation;

import io.proofdesk.rules.settling.Walk;
import io.proofdesk.rules.source.Step;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.Facts;
import io.proofdesk.rules.table.HitPolicy;
import io.proofdesk.rules.table.NaiveEvaluator;
import io.proofdesk.rules.table.Outcome;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.Value;
import io.proofdesk.rules.trace.Asked;
import io.proofdesk.rules.verify.Example;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cases that were found for slips in a table. A case that one slip answers otherwise is often
 * answered otherwise by the next, and looking costs a thousandth of a search. One call, one thread.
 */
final class KnownCases {
  private final Table table;
  private final List<io.proofdesk.rules.settling.Step> before = new ArrayList<>();
  private final List<Known> known = new ArrayList<>();

  private record Known(Example example, Asked asked) {}

  /**
   * @param leading the steps that lead to the table, itself among them
   */
  KnownCases(List<Step> leading, Table table) {
    this.table = table;
    for (var step : leading) {
      if (step instanceof Step.Ask ask && !ask.table().id().equals(table.id())) {
        before.add(
            new io.proofdesk.rules.settling.Step.Ask(
                ask.table(), facts -> NaiveEvaluator.evaluate(ask.table(), facts)));
      } else if (step instanceof Step.Derive derive) {
        before.add(new io.proofdesk.rules.settling.Step.Derive(derive.derived()));
      }
    }
  }

  /** Keeps a case for the slips that come. */
  void add(Example example) {
    var byId = new HashMap<String, Value>();
    example.values().forEach((column, value) -> byId.put(column.id(), value));
    var walk = Walk.through(before, column -> byId.get(column.id()));
    // a table of its own reads facts of its own, which no walk hands on
    Facts seen =
        column ->
            column.origin() == Column.Origin.LOCAL ? byId.get(column.id()) : walk.valueOf(column);
    var outcome = NaiveEvaluator.evaluate(table, seen);
    if (outcome.kind() != Outcome.Kind.NOT_APPLICABLE) {
      known.add(new Known(example, Asked.of(table, seen, outcome)));
    }
  }

  /**
   * Of the cases that a slip answers otherwise the one of the fewest facts; null when there is
   * none.
   */
  @Nullable Example changedBy(Mutant mutant) {
    var slipped = new Slipped(table, mutant);
    Example fewest = null;
    for (var one : known) {
      boolean fewer = fewest == null || one.example().values().size() < fewest.values().size();
      if (fewer
          && slipped.touches(one.asked())
          && !said(slipped.outcome(one.asked())).equals(said(one.asked().outcome()))) {
        fewest = one.example();
      }
    }
    return fewest;
  }

  /** Under C the order of the rows means nothing, and twice the same says no more than once. */
  private Object said(Outcome outcome) {
    return table.hitPolicy() == HitPolicy.COLLECT
        ? new HashSet<>(outcome.results())
        : outcome.results();
  }
}
