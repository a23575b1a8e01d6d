package io.proofdesk.rules;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.drools.FactCombiner;
import io.proofdesk.rules.drools.TableCompiler;
import io.proofdesk.rules.kept.KeptBytes;
import io.proofdesk.rules.kept.KnownClean;
import io.proofdesk.rules.signal.example.ExampleLearning;
import io.proofdesk.rules.source.LastTables;
import io.proofdesk.rules.source.RulebookSource;
import io.proofdesk.rules.source.WorkbookGrids;
import io.proofdesk.rules.source.WorkbookSet;
import io.proofdesk.rules.workbook.Findings;
import io.proofdesk.rules.workbook.Grid;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Makes rulebooks from folders of workbooks. Tables that did not change since the last rulebook
 * still in use are not compiled again; the reader of messages and the check of replies are those of
 * the last load where their sheets are. Thread-safe.
 */
public final class Rulebooks {
  private final TableCompiler compiler;
  private final ExampleLearning learning;
  private final LastLoad last = new LastLoad();
  private final LastTables tables = new LastTables();
  // the same for every folder, and done by the time that the first one is read
  private final CompletableFuture<FactCombiner> combiner;

  /** Compiles everything itself. */
  public Rulebooks() {
    this(KeptBytes.NONE);
  }

  /** Takes rules that an earlier run has compiled and kept. */
  public Rulebooks(KeptBytes kept) {
    this.compiler = new TableCompiler(kept);
    this.learning = new ExampleLearning(kept);
    this.combiner = CompletableFuture.supplyAsync(compiler::factCombiner);
  }

  /**
   * What came of loading.
   *
   * @param rulebook ready to decide; null when a workbook is wrong
   * @param findings everything wrong or worth a look, errors and warnings
   */
  public record Loading(@Nullable Rulebook rulebook, List<Finding> findings) {}

  /**
   * Reads, checks and compiles a folder of workbooks. Blocks for as long as compiling takes.
   *
   * @param version the name it is published under
   */
  public Loading load(Path folder, String version) {
    var sheets = WorkbookGrids.of(folder);
    var readable = WorkbookSet.readable(sheets, tables);
    return readable.sound()
        ? compile(readable.source(), version)
        : new Loading(null, findings(readable, sheets.grids()));
  }

  /**
   * What stands against workbooks that are already read, and what is worth a look, without
   * compiling them: a matter of a second where compiling takes many.
   */
  public static List<Finding> findings(RulebookSource source) {
    return findings(source, KnownClean.NOTHING);
  }

  /**
   * The same without a look at signals and replies in which nothing was found another time.
   *
   * @param known what that was; this look adds to it
   */
  public static List<Finding> findings(RulebookSource source, KnownClean known) {
    return RulebookAssembly.look(source, new LastLoad(known));
  }

  /**
   * Everything that stands against workbooks of which some hold what stops them: beside that, what
   * can be judged without it. An author sees both at once.
   *
   * @param sheets every sheet of them, of which some could not be read
   */
  public static List<Finding> findings(WorkbookSet.Readable readable, List<Grid> sheets) {
    return findings(readable, sheets, KnownClean.NOTHING);
  }

  /**
   * The same without a look at signals and replies in which nothing was found another time.
   *
   * @param known what that was; this look adds to it
   */
  public static List<Finding> findings(
      WorkbookSet.Readable readable, List<Grid> sheets, KnownClean known) {
    var last = new LastLoad(known);
    var found = new Findings();
    found.addAll(readable.findings());
    found.addAll(RulebookAssembly.lookAtRest(readable.source(), last));
    found.addAll(ReplyChecks.words(sheets, last));
    return WorkbookSet.withoutLack(sheets, found.beside(sheets).all());
  }

  /** Compiles workbooks that are already read. */
  public Loading compile(RulebookSource source, String version) {
    return RulebookAssembly.assemble(source, version, compiler, combiner.join(), learning, last);
  }
}
