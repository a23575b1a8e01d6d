package io.proofdesk.api.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.proofdesk.api.KeptRules;
import io.proofdesk.api.Refusal;
import io.proofdesk.api.difference.Comparison;
import io.proofdesk.api.difference.DiffHtml;
import io.proofdesk.api.difference.DiffJson;
import io.proofdesk.api.difference.DiffText;
import io.proofdesk.api.difference.Version;
import io.proofdesk.api.published.KeptVersions;
import io.proofdesk.api.replay.FixtureReader;
import io.proofdesk.api.replay.ReplayBoth;
import io.proofdesk.rules.Rulebook;
import io.proofdesk.rules.Rulebooks;
import io.proofdesk.rules.revision.CellDiff;
import io.proofdesk.rules.source.LastTables;
import io.proofdesk.rules.source.RulebookSource;
import io.proofdesk.rules.source.WorkbookGrids;
import io.proofdesk.rules.source.WorkbookSet;
import io.proofdesk.rules.verify.AnswerDiff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells which inputs get another answer from one version of the tables than from another. */
@Command(
    name = "diff",
    description = "Tells which customers get another answer, why, and what differs cell by cell.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    footer = {
      "",
      "A version is a folder, a git revision (HEAD~1, main:decision-tables), or a",
      "rulebook that was published: its hash as a decision carries it, or 8 signs of",
      "it and more. Those are kept in the database of the server, and looked for in",
      "git where they are not. A revision is that of the other folder; where no repository",
      "holds it, that of the usual tables.",
      "",
      "Exit code: 0 every input gets the same answer, 1 some may get another, 2 not understood.",
      "",
      "Examples:",
      "  ./proofdesk diff HEAD~1 decision-tables",
      "  ./proofdesk diff 3f94950a21c7 decision-tables",
      "  ./proofdesk diff main:decision-tables decision-tables \\",
      "      --fixtures test-fixtures"
    })
final class DiffCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "OLD", description = "The version that is known.")
  private String before = "";

  @Parameters(index = "1", paramLabel = "NEW", description = "The version that is asked about.")
  private String after = "";

  @Option(names = "--format", paramLabel = "FORMAT", description = "text, json or html.")
  private Format format = Format.text;

  @Option(names = "--profile", paramLabel = "NAME", description = "Compare this profile alone.")
  private @Nullable String profile;

  @Option(names = "--cells", description = "Compare cells only, not what they answer.")
  private boolean cells;

  @Option(
      names = "--fixtures",
      paramLabel = "DIR",
      description = "Replay these fixtures under both and name those decided otherwise.")
  private @Nullable Path fixtures;

  @Option(
      names = "--most",
      paramLabel = "N",
      description = "How many ways to tell for each part of the answer.")
  private int most = 12;

  @Mixin private PublishedOption published = new PublishedOption();

  @Spec private @Nullable CommandSpec spec;

  private final InstantSource clock;

  DiffCommand(InstantSource clock) {
    this.clock = clock;
  }

  /** How differences are printed; named as they are typed. */
  enum Format {
    text,
    json,
    html
  }

  @Override
  public Integer call() throws IOException {
    if (cells && (fixtures != null || profile != null)) {
      throw new ParameterException(
          spec().commandLine(), "`--cells` compares cells only: leave out the others");
    }
    if (most < 1) {
      throw new ParameterException(spec().commandLine(), "`--most` wants a number from 1 on");
    }
    var comparison = watched();
    var out = spec().commandLine().getOut();
    out.println(printed(comparison));
    out.flush();
    return comparison.differs() ? 1 : 0;
  }

  private String printed(Comparison comparison) throws JsonProcessingException {
    return switch (format) {
      case text -> DiffText.of(comparison);
      case json -> DiffJson.of(comparison);
      case html -> DiffHtml.of(comparison);
    };
  }

  private Comparison watched() throws IOException {
    var says = new Says(spec().commandLine().getErr());
    try (var progress = Progress.watched(says, clock)) {
      return comparison(progress);
    }
  }

  private Comparison comparison(Progress progress) throws IOException {
    Version first;
    Version second;
    try (var kept = published.versions(clock)) {
      first = version(before, after, kept, progress);
      second = version(after, before, kept, progress);
    }
    var changes = CellDiff.between(first.sheets(), second.sheets());
    if (cells) {
      return Comparison.of(first.name(), second.name(), null, changes, null, List.of());
    }
    var old = source(first);
    var now = source(second);
    refuseUnknownProfile(old, now);
    var answers = new AnswerDiff(most, progress).compare(old, now, profile);
    return Comparison.of(
        first.name(),
        second.name(),
        answers,
        changes,
        replayed(old, now, progress),
        List.of(old, now));
  }

  private Version version(String name, String other, KeptVersions kept, Progress progress) {
    progress.accept("reading " + name);
    // a copy that was made elsewhere is of no revision: then the tables it was made of are meant
    var usual = TablesOption.usualUnless(null);
    return Version.of(
        name, Files.isDirectory(Path.of(other)) ? Path.of(other) : usual, usual, kept);
  }

  private RulebookSource source(Version version) {
    var grids = new WorkbookGrids(version.sheets(), List.of());
    var read =
        version.kept() ? WorkbookSet.readKept(grids, new LastTables()) : WorkbookSet.read(grids);
    var source = read.value();
    if (source == null) {
      say(version.name() + " cannot be compared as it is; `--cells` compares its cells:");
      throw new Refusal(read.findings());
    }
    return source;
  }

  private ReplayBoth.@Nullable Replayed replayed(
      RulebookSource old, RulebookSource now, Progress progress) throws IOException {
    if (fixtures == null) {
      return null;
    }
    var read = new FixtureReader().folder(fixtures);
    if (!read.findings().isEmpty()) {
      throw new Refusal(read.findings());
    }
    progress.accept("replaying " + read.fixtures().size() + " fixtures under both");
    var rulebooks = new Rulebooks(KeptRules.usual(clock));
    try (var first = compiled(rulebooks, old, before);
        var second = compiled(rulebooks, now, after)) {
      return new ReplayBoth(first, second).replay(read.fixtures());
    }
  }

  private static Rulebook compiled(Rulebooks rulebooks, RulebookSource source, String name) {
    var loading = rulebooks.compile(source, name);
    var rulebook = loading.rulebook();
    if (rulebook == null) {
      throw new Refusal(loading.findings());
    }
    return rulebook;
  }

  private void refuseUnknownProfile(RulebookSource old, RulebookSource now) {
    var names =
        java.util.stream.Stream.of(old, now)
            .flatMap(source -> source.profiles().stream())
            .map(one -> one.profile().name())
            .distinct()
            .sorted()
            .toList();
    ProfileChoice.refuseUnknown(profile, names, spec());
  }

  private void say(String line) {
    new Says(spec().commandLine().getErr()).line(line);
  }

  private CommandSpec spec() {
    return Says.spec(spec);
  }
}
