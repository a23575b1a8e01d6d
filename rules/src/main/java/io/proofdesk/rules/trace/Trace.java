package io.proofdesk.rules.trace;

import io.proofdesk.rules.table.Asking;
import io.proofdesk.rules.table.Facts;
import io.proofdesk.rules.table.Outcome;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes down every table that is asked, and apart from them those whose own condition did not
 * hold. One call, one thread.
 */
public final class Trace implements Asking {
  private final List<Asked> asked = new ArrayList<>();
  private final List<Skipped> skipped = new ArrayList<>();

  /**
   * A table that was not asked.
   *
   * @param rows its columns as things stood when its turn came, so that its rows can be told, too
   * @param had the value its own condition looked at; null when absent
   */
  public record Skipped(Asked rows, @Nullable Value had) {

    /** The table. */
    public Table table() {
      return rows.table();
    }
  }

  @Override
  public Function<Facts, Outcome> of(Table table, Function<Facts, Outcome> how) {
    return facts -> {
      var outcome = how.apply(facts);
      var when = table.appliesWhen();
      if (outcome.kind() != Outcome.Kind.NOT_APPLICABLE) {
        asked.add(Asked.of(table, facts, outcome));
      } else if (when != null) {
        skipped.add(new Skipped(Asked.of(table, facts, outcome), facts.valueOf(when.column())));
      }
      return outcome;
    };
  }

  /** Every question so far, in the order of asking. */
  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  /** Every table that was not asked, in order. */
  public List<Skipped> skipped() {
    return List.copyOf(skipped);
  }
}
