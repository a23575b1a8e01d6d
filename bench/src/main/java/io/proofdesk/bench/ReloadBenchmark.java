package io.proofdesk.bench;

import io.proofdesk.rules.Rulebook;
import io.proofdesk.rules.Rulebooks;
import io.proofdesk.rules.drools.TableCompiler;
import io.proofdesk.rules.table.Facts;
import io.proofdesk.rules.table.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** From an edit to the first answer under it, dry run included. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@SuppressWarnings("NullAway.Init") // filled by the set-up
public class ReloadBenchmark {
  private static final String EDITED = "next-actions.csv";
  private static final String CELL = "hand the whole case over at once";

  private final TableCompiler compiler = new TableCompiler();
  private final Facts facts = RoutingTable.cases(1, 3).get(0);
  private Rulebooks rulebooks;
  private Rulebook live;
  private Path folder;
  private String text;
  private long edition;

  /** Copies the shipped tables, to edit the copy, and loads them. */
  @Setup
  public void prepare() throws IOException {
    folder = Files.createTempDirectory("proofdesk-bench");
    for (Path file : files(Shipped.tables())) {
      var copy = folder.resolve(Shipped.tables().relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
    text = Files.readString(folder.resolve(EDITED));
    if (!text.contains(CELL)) {
      throw new IllegalStateException(EDITED + " has no cell `" + CELL + "` to edit");
    }
    rulebooks = new Rulebooks();
    live = Shipped.load(rulebooks, folder);
  }

  /** Gives the tables back and removes the copy. */
  @TearDown
  public void release() throws IOException {
    live.close();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** One table of 200 rows, typed already; a new edition each time, so that nothing is shared. */
  @Benchmark
  public Outcome table() {
    var table = RoutingTable.of(200, ++edition);
    try (var compiled = compiler.compile(table, "edition " + edition)) {
      return compiled.evaluate(facts);
    }
  }

  /** The shipped folder, bytes to live rulebook, with nothing compiled before. */
  @Benchmark
  public String folder() {
    try (var rulebook = Shipped.load(new Rulebooks(), folder)) {
      return rulebook.hash();
    }
  }

  /** The same with one cell changed and the old rulebook still in use. */
  @Benchmark
  public String oneCell() throws IOException {
    Files.writeString(folder.resolve(EDITED), text.replace(CELL, CELL + " " + ++edition));
    var next = Shipped.load(rulebooks, folder);
    live.close();
    live = next;
    return next.hash();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).toList();
    }
  }
}
