package io.proofdesk.rules.trace;

import io.proofdesk.rules.table.Asking;
import io.proofdesk.rules.table.Facts;
import io.proofdesk.rules.table.Outcome;
import io.proofdesk.rules.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Writes down every table that is asked. A table whose own condition does not hold is not. One
 * call, one thread.
 */
public final class Trace implements Asking {
  private final List<Asked> asked = new ArrayList<>();

  @Override
  public Function<Facts, Outcome> of(Table table, Function<Facts, Outcome> how) {
    return facts -> {
      var outcome = how.apply(facts);
      if (outcome.kind() != Outcome.Kind.NOT_APPLICABLE) {
        asked.add(Asked.of(table, facts, outcome));
      }
      return outcome;
    };
  }

  /** Every question so far, in the order of asking. */
  public List<Asked> asked() {
    return List.copyOf(asked);
  }
}
