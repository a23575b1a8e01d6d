package io.proofdesk.rules.settling;

import io.proofdesk.rules.table.DerivedColumn;
import io.proofdesk.rules.table.Facts;
import io.proofdesk.rules.table.Outcome;
import io.proofdesk.rules.table.Table;
import java.util.function.Function;

/** One step of the walk through a rulebook. */
public sealed interface Step {

  /**
   * Ask a table.
   *
   * @param table what is asked
   * @param evaluator how it is asked: the compiled table, or the naive evaluator for a check
   */
  record Ask(Table table, Function<Facts, Outcome> evaluator) implements Step {}

  /** Fill a derived column from what is known by now. */
  record Derive(DerivedColumn derived) implements Step {}
}
