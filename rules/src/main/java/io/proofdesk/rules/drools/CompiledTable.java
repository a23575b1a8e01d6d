package io.proofdesk.rules.drools;

import io.proofdesk.rules.table.Facts;
import io.proofdesk.rules.table.Outcome;
import io.proofdesk.rules.table.Settling;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.UnaryTests;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A table ready to be asked. Tables of equal meaning share their rules; each keeps its own titles,
 * notes and places. Thread-safe.
 */
public final class CompiledTable implements AutoCloseable {

  private final Table table;
  private final Settling settling;
  private final Network network;
  private final Runnable release;
  private final AtomicBoolean closed = new AtomicBoolean();

  CompiledTable(Table table, Network network, Runnable release) {
    this.table = table;
    this.settling = new Settling(table);
    this.network = network;
    this.release = release;
  }

  /** What was compiled. */
  public Table table() {
    return table;
  }

  /** The rules as they run. */
  public String drl() {
    return network.drl();
  }

  /**
   * What the table answers. A table whose own condition does not hold is not asked and costs
   * nothing.
   *
   * @throws EvaluationException when it cannot answer: a value that does not fit its column, or the
   *     table has been closed
   */
  public Outcome evaluate(Facts facts) {
    try {
      if (closed.get()) {
        throw new IllegalStateException("the table is closed");
      }
      var gate = table.appliesWhen();
      if (gate != null && !UnaryTests.holds(gate.test(), facts.valueOf(gate.column()))) {
        return Settling.notApplicable();
      }
      return settling.settle(network.rowsThatFit(facts));
    } catch (RuntimeException failure) {
      throw new EvaluationException(table.id(), failure);
    }
  }

  /** Gives it back; whoever asks at this moment still gets an answer. Closing twice is harmless. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      release.run();
    }
  }
}
