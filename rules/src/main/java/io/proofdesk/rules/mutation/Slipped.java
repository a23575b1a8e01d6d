package io.proofdesk.rules.mutation;

import io.proofdesk.rules.table.Outcome;
import io.proofdesk.rules.table.Settling;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.UnaryTests;
import io.proofdesk.rules.trace.Asked;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * What one table would have answered with a slip in it. What it was asked is known, so a look at
 * one row is enough to see whether the slip matters there. One call, one thread.
 */
final class Slipped {
  private final Table table;
  private final Mutant mutant;
  private @Nullable Settling settling;
  private @Nullable Table changed;

  Slipped(Table table, Mutant mutant) {
    this.table = table;
    this.mutant = mutant;
  }

  /** The table with the slip in it. */
  Table table() {
    var known = changed;
    if (known == null) {
      known = mutant.of(table);
      changed = known;
    }
    return known;
  }

  /** Whether other rows fit with the slip, or one that fits says something else. */
  boolean touches(Asked asked) {
    int row = mutant.row();
    if (mutant.change() instanceof Mutant.NewCell cell) {
      return asked.holdsBeside(row, mutant.column())
          && UnaryTests.holds(cell.test(), asked.input(mutant.column()))
              != (asked.failures(row) == 0);
    }
    return asked.failures(row) == 0
        && (mutant.kind() != Mutant.Kind.SWAPPED || asked.failures(row + 1) == 0);
  }

  /** The answer with the slip, to a question that it touches. */
  Outcome outcome(Asked asked) {
    var known = settling;
    if (known == null) {
      // a row that is gone keeps its place while settling, so that indexes stay what they are
      known = new Settling(mutant.kind() == Mutant.Kind.DROPPED ? table : table());
      settling = known;
    }
    return known.settle(fitting(asked));
  }

  private BitSet fitting(Asked asked) {
    var fitting = asked.fitting();
    if (mutant.change() instanceof Mutant.NewCell) {
      fitting.flip(mutant.row());
    } else if (mutant.kind() == Mutant.Kind.DROPPED) {
      fitting.clear(mutant.row());
    }
    return fitting;
  }
}
