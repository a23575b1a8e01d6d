package io.proofdesk.bench;

import io.proofdesk.rules.drools.TableCompiler;
import io.proofdesk.rules.table.Facts;
import io.proofdesk.rules.table.Outcome;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * An edited table of 200 rows: from the typed table to its first answer, dry run included. Run like
 * {@link TableBenchmark}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ReloadBenchmark {

  private final TableCompiler compiler = new TableCompiler();
  private final Facts facts = RoutingTable.cases(1, 3).get(0);
  private long edition;

  /** A new edition each time, so that nothing is shared. */
  @Benchmark
  public Outcome edited() {
    var table = RoutingTable.of(200, ++edition);
    try (var compiled = compiler.compile(table, "edition " + edition)) {
      return compiled.evaluate(facts);
    }
  }
}
