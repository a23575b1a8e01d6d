package io.proofdesk.rules.settling;

import io.proofdesk.rules.table.Asking;
import io.proofdesk.rules.table.DerivedColumn;
import io.proofdesk.rules.table.Facts;
import io.proofdesk.rules.table.Outcome;
import io.proofdesk.rules.table.Table;
import java.util.function.Function;

/** One step of the walk through a rulebook. */
public sealed interface Step {

  /** Ask a table. */
  final class Ask implements Step {
    private final TableRows prepared;
    private final Function<Facts, Outcome> evaluator;

    /**
     * @param table what is asked
     * @param evaluator how it is asked: the compiled table, or the naive evaluator for a check
     */
    public Ask(Table table, Function<Facts, Outcome> evaluator) {
      this.prepared = new TableRows(table);
      this.evaluator = evaluator;
    }

    /** What is asked. */
    public Table table() {
      return prepared.table();
    }

    private Ask(TableRows prepared, Function<Facts, Outcome> evaluator) {
      this.prepared = prepared;
      this.evaluator = evaluator;
    }

    /** The same table, asked in another way. */
    Ask asking(Asking asking) {
      return new Ask(prepared, asking.of(table(), evaluator));
    }

    Answer answer(Facts facts) {
      return new Answer(prepared, evaluator.apply(facts));
    }
  }

  /** Fill a derived column from what is known by now. */
  record Derive(DerivedColumn derived) implements Step {}
}
