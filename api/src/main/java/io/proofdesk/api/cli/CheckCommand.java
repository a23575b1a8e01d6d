package io.proofdesk.api.cli;

import io.proofdesk.api.KeptRules;
import io.proofdesk.api.Refusal;
import io.proofdesk.api.check.Checked;
import io.proofdesk.api.check.Counterexamples;
import io.proofdesk.api.check.KeptProofs;
import io.proofdesk.api.check.ReportFormat;
import io.proofdesk.api.check.RulebookCheck;
import io.proofdesk.api.check.TimeLimit;
import io.proofdesk.model.Finding;
import io.proofdesk.rules.Rulebooks;
import io.proofdesk.rules.source.WorkbookGrids;
import io.proofdesk.rules.verify.ProofMemory;
import io.proofdesk.rules.verify.Verification;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds everything that is wrong with a folder of workbooks, and proves what can never happen. */
@Command(
    name = "check",
    description = "Reads all workbooks, finds what is wrong with them, and proves the invariants.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    footer = {
      "",
      "Exit code: 0 nothing is wrong, 1 errors or something undecided (with --strict warnings,"
          + " too),",
      "2 not understood. The workbook `accepted` lists the warnings that may stay, and why.",
      "",
      "Examples:",
      "  ./proofdesk check decision-tables --strict",
      "  ./proofdesk check --format html --output check.html"
    })
final class CheckCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", arity = "0..1", description = "The workbooks (decision-tables).")
  private @Nullable Path folder;

  @Option(names = "--strict", description = "Warnings count like errors.")
  private boolean strict;

  @Option(names = "--profile", paramLabel = "NAME", description = "Verify this profile alone.")
  private @Nullable String profile;

  @Option(
      names = "--advice",
      description = "Recommend a stricter hit policy where it holds already.")
  private boolean advice;

  @Option(
      names = "--anew",
      description =
          "Proves everything again. Else what did not change since the last check is known.")
  private boolean anew;

  @Option(
      names = "--large-tables",
      paramLabel = "SECONDS",
      description =
          "Time for each table of more than 2,000 rows, beyond its cells; the rest is undecided.")
  private int largeTables = 20;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, json, sarif, junit or html.")
  private ReportFormat format = ReportFormat.text;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Where the report goes; the terminal when left out.")
  private @Nullable Path output;

  @Option(
      names = "--save-counterexamples",
      paramLabel = "DIR",
      description = "Writes each case that breaks an invariant as a fixture for `replay`.")
  private @Nullable Path counterexamples;

  @Spec private @Nullable CommandSpec spec;

  private final InstantSource clock;

  CheckCommand(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    var tables = TablesOption.usualUnless(folder);
    var checked = watched(tables);
    print(checked, tables);
    if (counterexamples != null) {
      var saved = new Counterexamples(clock.instant()).save(checked, counterexamples);
      saved.lines().forEach(this::say);
    }
    return checked.report().fails(strict) ? 1 : 0;
  }

  private Checked watched(Path tables) {
    var says = new Says(spec().commandLine().getErr());
    try (var progress = Progress.watched(says, clock)) {
      return check(tables, progress);
    }
  }

  private Checked check(Path tables, Progress progress) {
    if (!Files.isDirectory(tables)) {
      throw Refusal.ofName(
          Finding.error(
              "tables.no-folder",
              tables.toString(),
              null,
              "expected a folder of decision tables",
              "name it after `check`"));
    }
    progress.accept("reading " + tables);
    var kept = KeptRules.usual(clock);
    var check = RulebookCheck.of(WorkbookGrids.of(tables), () -> new Rulebooks(kept));
    ProfileChoice.refuseUnknown(profile, check.profiles(), spec());
    var proofs = new KeptProofs(kept);
    var memory = anew ? new ProofMemory() : proofs.of(tables);
    if (memory.size() > 0) {
      say("knowing what " + memory.size() + " questions came to in the last check");
    }
    var verification =
        new Verification(
            advice,
            progress,
            memory,
            () -> false,
            () -> TimeLimit.of(Duration.ofSeconds(Math.max(0, largeTables)), clock));
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var checked = check.run(profile, verification, today, progress);
    proofs.keep(tables, memory);
    return checked;
  }

  private void print(Checked checked, Path tables) throws IOException {
    var report = format.write(checked, strict, below(tables));
    if (output != null) {
      Files.write(output, report);
      say("wrote " + output);
      return;
    }
    PrintWriter out = spec().commandLine().getOut();
    out.print(new String(report, StandardCharsets.UTF_8));
    out.flush();
  }

  /** Where a folder stands in its repository; empty when it is in none. */
  private static String below(Path tables) {
    var folder = tables.toAbsolutePath().normalize();
    for (var root = folder.getParent(); root != null; root = root.getParent()) {
      if (Files.exists(root.resolve(".git"))) {
        return root.relativize(folder).toString().replace('\\', '/') + "/";
      }
    }
    return "";
  }

  private void say(String line) {
    new Says(spec().commandLine().getErr()).line(line);
  }

  private CommandSpec spec() {
    return Says.spec(spec);
  }
}
