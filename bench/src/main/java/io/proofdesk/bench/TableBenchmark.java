package io.proofdesk.bench;

import io.proofdesk.rules.drools.CompiledTable;
import io.proofdesk.rules.drools.TableCompiler;
import io.proofdesk.rules.table.Facts;
import io.proofdesk.rules.table.Outcome;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One table, facts in, whole outcome out; beside it the hand-written scan of the same table. Run
 * with {@code mvn -pl bench -am -q compile exec:exec -Dexec.executable=java -Dexec.args="-cp
 * %classpath org.openjdk.jmh.Main TableBenchmark"}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@SuppressWarnings("NullAway.Init") // filled by the set-up
public class TableBenchmark {

  /** Rows of the table. */
  @Param({"20", "200", "2000"})
  public int rows;

  private final List<Facts> cases = RoutingTable.cases(2_000, 2);
  private CompiledTable compiled;
  private HandWritten handWritten;
  private int next;

  /** Compiles the table. */
  @Setup
  public void prepare() {
    compiled = new TableCompiler().compile(RoutingTable.of(rows, 1), "routing");
    handWritten = new HandWritten(compiled.table());
  }

  /** Gives it back. */
  @TearDown
  public void release() {
    compiled.close();
  }

  /** Through the rules. */
  @Benchmark
  public Outcome compiled() {
    return compiled.evaluate(nextCase());
  }

  /** By hand. */
  @Benchmark
  public int handWritten() {
    return handWritten.first(nextCase());
  }

  private Facts nextCase() {
    next = next + 1 == cases.size() ? 0 : next + 1;
    return cases.get(next);
  }
}
