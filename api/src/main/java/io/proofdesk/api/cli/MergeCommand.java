package io.proofdesk.api.cli;

import io.proofdesk.api.conversion.MergedFiles;
import io.proofdesk.api.conversion.Target;
import io.proofdesk.rules.revision.Conflict;
import io.proofdesk.rules.revision.Take;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Merges what two people did to the same workbooks. */
@Command(
    name = "merge",
    description = "Merges two versions of workbooks that started from one, by rule and column.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Where both changed the same cell, all three values are told and nothing is written, unless",
      "--take says whose value stands. As a merge driver of git:",
      "  git config merge.proofdesk.driver \"./proofdesk merge %%O %%A %%B --as %%P\"",
      "",
      "Exit code: 0 merged, 1 conflicts or refused, 2 not understood.",
      "",
      "Example:",
      "  ./proofdesk merge base.xlsx ours.xlsx theirs.xlsx -o route.xlsx"
    })
final class MergeCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "BASE", description = "What both started from.")
  private Path base = Path.of("");

  @Parameters(index = "1", paramLabel = "OURS", description = "One side: a workbook or a folder.")
  private Path ours = Path.of("");

  @Parameters(index = "2", paramLabel = "THEIRS", description = "The other side.")
  private Path theirs = Path.of("");

  @Option(
      names = {"-o", "--out"},
      paramLabel = "OUT",
      description = "Where to write; a workbook goes into OURS when nothing is said.")
  private @Nullable Path out;

  @Option(
      names = "--take",
      paramLabel = "SIDE",
      description = "Whose side stands in a conflict: ours or theirs.")
  private @Nullable Take take;

  @Option(
      names = "--as",
      paramLabel = "NAME",
      description = "The workbook's name, where the files have other names.")
  private @Nullable Path as;

  @Option(names = "--force", description = "Write into a folder that holds workbooks already.")
  private boolean force;

  @Spec private @Nullable CommandSpec spec;

  private final InstantSource clock;

  MergeCommand(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    var merging = watched();
    var conflicts = merging.conflicts();
    var err = spec().commandLine().getErr();
    merging.warnings().forEach(warning -> err.println("warning: " + warning.line()));
    for (var conflict : conflicts) {
      err.println((take == null ? "conflict " : "took " + side() + " ") + conflict.sentence());
    }
    if (!conflicts.isEmpty() && take == null) {
      err.println(count(conflicts) + "; nothing is written");
      err.flush();
      return 1;
    }
    err.flush();
    var written = spec().commandLine().getOut();
    for (Target target : merging.targets()) {
      boolean unchanged = target.unchanged();
      if (!unchanged) {
        target.write();
      }
      written.println((unchanged ? "unchanged " : "wrote ") + target.file());
    }
    written.flush();
    return 0;
  }

  private MergedFiles watched() throws IOException {
    try (var progress = Progress.watched(new Says(spec().commandLine().getErr()), clock)) {
      // git calls it for each workbook, and has no use for more lines
      progress.quietly("merging " + (as == null ? ours : as));
      return merging();
    }
  }

  private MergedFiles merging() throws IOException {
    for (var version : List.of(base, ours, theirs)) {
      if (!Files.exists(version)) {
        throw new ParameterException(
            spec().commandLine(), "no workbook and no folder `" + version + "`; check the path");
      }
    }
    var side = take == null ? Take.OURS : take;
    if (!Files.isDirectory(ours)) {
      var name = as == null ? ours : as;
      var parent = name.toAbsolutePath().getParent();
      var known = NearHeadings.of(parent == null ? name : parent);
      return MergedFiles.file(base, ours, theirs, name, out == null ? ours : out, side, known);
    }
    if (!Files.isDirectory(base) || !Files.isDirectory(theirs)) {
      throw new ParameterException(
          spec().commandLine(), "expected three workbooks or three folders");
    }
    if (out == null) {
      throw new ParameterException(
          spec().commandLine(), "expected a folder to write to: name it with `--out`");
    }
    var merged = MergedFiles.folder(base, ours, theirs, out, side, NearHeadings.of(ours));
    if (!force) {
      Target.refuseExisting(merged.targets());
    }
    return merged;
  }

  private static String count(List<Conflict> conflicts) {
    return conflicts.size() + (conflicts.size() == 1 ? " conflict" : " conflicts");
  }

  private String side() {
    return take == null ? "" : take.name().toLowerCase(Locale.ROOT);
  }

  private CommandSpec spec() {
    if (spec == null) {
      throw new IllegalStateException("commands are run by the command line");
    }
    return spec;
  }
}
