package io.proofdesk.bench;

import io.proofdesk.rules.source.RulebookSource;
import io.proofdesk.rules.source.WorkbookGrids;
import io.proofdesk.rules.source.WorkbookSet;
import io.proofdesk.rules.verify.ProofMemory;
import io.proofdesk.rules.verify.Verification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading, checking and proving the shipped tables under all their profiles. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(1)
@SuppressWarnings("NullAway.Init") // filled by the set-up
public class CheckBenchmark {
  private static final String EDITED = "boundary-damage.csv";
  private static final String RULE = "\nBD-060,";

  private WorkbookGrids shipped;
  private String text;
  private ProofMemory memory;
  private int edition;

  /** Reads the shipped tables, and checks them once. */
  @Setup
  public void prepare() throws IOException {
    shipped = WorkbookGrids.of(Shipped.tables());
    text = Files.readString(Shipped.tables().resolve(EDITED)).replace("\r\n", "\n");
    if (!text.contains(RULE)) {
      throw new IllegalStateException(EDITED + " has no rule" + RULE + " to edit");
    }
    memory = new ProofMemory();
    proved(WorkbookSet.read(shipped).orThrow(), memory);
  }

  /** Everything, with nothing known before. */
  @Benchmark
  public int whole() {
    var source = WorkbookSet.read(WorkbookGrids.of(Shipped.tables())).orThrow();
    return proved(source, new ProofMemory());
  }

  /** One workbook with a row more than before, among tables that were checked before. */
  @Benchmark
  public int oneWorkbook() {
    var row =
        "\nBD-05" + (1 + edition++ % 9) + ",,,,,> 1" + edition + ",,,,,,,,FORBIDDEN,,,edited,x";
    var edited = text.replace(RULE, row + RULE).getBytes(StandardCharsets.UTF_8);
    return proved(WorkbookSet.read(shipped.with(Map.of(EDITED, edited))).orThrow(), memory);
  }

  private static int proved(RulebookSource source, ProofMemory memory) {
    return new Verification(false, line -> {}, memory, () -> false).verify(source, null).proved();
  }
}
