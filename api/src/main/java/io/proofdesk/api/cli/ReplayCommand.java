package io.proofdesk.api.cli;

import io.proofdesk.api.Refusal;
import io.proofdesk.api.RuleSource;
import io.proofdesk.api.json.Reading;
import io.proofdesk.api.published.VersionName;
import io.proofdesk.api.quality.ReplayReport;
import io.proofdesk.api.quality.Trial;
import io.proofdesk.api.replay.Choice;
import io.proofdesk.api.replay.Fixture;
import io.proofdesk.api.replay.FixtureReader;
import io.proofdesk.api.replay.KnownWords;
import io.proofdesk.api.replay.Parallel;
import io.proofdesk.api.replay.RemoteReplay;
import io.proofdesk.api.replay.ReplayFixtures;
import io.proofdesk.api.replay.ReplayFixtures.Result;
import io.proofdesk.api.replay.Revision;
import io.proofdesk.model.Finding;
import io.proofdesk.rules.source.WorkbookBytes;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Replays fixtures and tells what is not as expected. */
@Command(
    name = "replay",
    description = "Replays fixtures and tells, part by part, what is not as expected.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Exit code 0 when all hold; 1 when one does not, or cannot be read. What was generated and",
      "nobody accepted is replayed, reported apart, and counts for nothing. A server is asked",
      "about cases: what has a brief or facts in place of one is left out there, and told.",
      "",
      "Example:",
      "  ./proofdesk replay test-fixtures",
      "  ./proofdesk replay --case SC-012 --profile custom-made-dtc",
      "  ./proofdesk replay --rulebook main --format junit --output replay.xml",
      "  ./proofdesk replay --rulebook rulebook:3f94950a21c7",
      "  ./proofdesk replay --url http://127.0.0.1:8080"
    })
final class ReplayCommand implements Callable<Integer> {
  @Mixin private FixturesOption fixtures = new FixturesOption();

  @Mixin private TablesOption tables = new TablesOption();

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "A running server to ask instead, in dry runs.")
  private @Nullable URI url;

  @Option(names = "--key", paramLabel = "KEY", description = "The API key for the server.")
  private @Nullable String key;

  @Option(
      names = "--rulebook",
      paramLabel = "VERSION",
      description =
          "Another version of the tables: a folder, a revision of the git repository they are in"
              + " (branch, tag, commit), or the hash of a rulebook that was published, or 8 signs"
              + " of it and more.")
  private @Nullable String version;

  @Option(
      names = "--as-of",
      paramLabel = "MOMENT",
      description = "Decide all of them at this moment, such as 2026-12-24T09:00:00Z.")
  private @Nullable OffsetDateTime asOf;

  @Option(names = "--tag", paramLabel = "TAG", split = ",", description = "Those with this tag.")
  private List<String> tags = List.of();

  @Option(
      names = "--case",
      paramLabel = "SC",
      split = ",",
      description = "Those that cover this case, such as SC-012.")
  private List<String> cases = List.of();

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      split = ",",
      description = "Those of this profile.")
  private List<String> profiles = List.of();

  @Option(
      names = "--changed",
      paramLabel = "TABLE",
      split = ",",
      description =
          "Those that ask one of these tables, such as boundary-damage,priority; of a profile its"
              + " own, and of what none asks, such as replies or vocabulary, all.")
  private List<String> changed = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, junit, json or html (text).")
  private QualityOptions.Format format = QualityOptions.Format.text;

  @Mixin private PublishedOption published = new PublishedOption();

  @Mixin private ReportOption output = new ReportOption();

  @Spec private @Nullable CommandSpec spec;

  private final RuleSource source;
  private final InstantSource clock;

  ReplayCommand(RuleSource source, InstantSource clock) {
    this.source = source;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    checkUsage();
    var read = new FixtureReader().folder(fixtures.folder());
    PrintWriter err = spec().commandLine().getErr();
    tell(read.findings());
    if (read.fixtures().isEmpty() && read.unreadable() == 0) {
      return 1;
    }
    var choice = new Choice(tags, cases, profiles);
    var unknown = choice.unknown(read.fixtures());
    if (!unknown.isEmpty()) {
      throw new Refusal(unknown);
    }
    var chosen = chosen(read.fixtures(), choice);
    tell(KnownWords.unknownCases(chosen, fixtures.folder()));
    var replayed = replayed(chosen);
    tell(replayed.misspelt());
    var faults = new ArrayList<>(read.findings());
    faults.addAll(replayed.misspelt());
    if (replayed.results().isEmpty() && faults.isEmpty()) {
      err.println(
          replayed.leftOut().isEmpty()
              ? "no fixture is like all of that: leave out one of --tag, --case, --profile or --changed"
              : "none of these fixtures has a case to send to a server: leave out --url");
      err.flush();
      return 1;
    }
    var report = new ReplayReport(replayed.results(), replayed.leftOut(), faults);
    write(report);
    return report.allHold() ? 0 : 1;
  }

  private void tell(List<Finding> findings) {
    var err = spec().commandLine().getErr();
    findings.forEach(finding -> err.println(finding.line()));
    err.flush();
  }

  /**
   * What was replayed.
   *
   * @param leftOut what a server cannot be asked
   * @param misspelt words of the others that these tables do not know
   */
  private record Replayed(List<Result> results, List<Fixture> leftOut, List<Finding> misspelt) {}

  private List<Fixture> chosen(List<Fixture> all, Choice choice) {
    var moment = asOf;
    return all.stream()
        .filter(choice::takes)
        .map(it -> moment == null ? it : it.at(moment.toInstant()))
        .toList();
  }

  private void write(ReplayReport report) throws IOException {
    var text =
        switch (format) {
          case text -> report.text();
          case junit -> report.junit();
          case json -> report.json();
          case html -> report.html();
        };
    output.write(text, spec().commandLine().getOut());
  }

  private Replayed replayed(List<Fixture> fixtures) throws IOException {
    if (url != null) {
      var remote = new RemoteReplay(url, key);
      var cases = fixtures.stream().filter(Fixture::hasCase).toList();
      var leftOut = fixtures.stream().filter(it -> !it.hasCase()).toList();
      return new Replayed(
          Parallel.map(cases, remote::replay, progress(cases)::done), leftOut, List.of());
    }
    var from = tables.folder();
    if (version == null) {
      return replayed(fixtures, source.load(from));
    }
    if (Files.isDirectory(Path.of(version))) {
      return replayed(fixtures, source.load(Path.of(version)));
    }
    var name = VersionName.of(version);
    if (name == null && VersionName.isMarked(version)) {
      throw new Refusal(List.of(VersionName.malformed(version)));
    }
    if (name != null && name.plain()) {
      return replayed(fixtures, kept(name));
    }
    Revision taken;
    try {
      taken = Revision.of(from, version);
    } catch (Refusal noRevision) {
      // what may be both is a commit first: git is at hand, a database may have to be started
      if (name == null) {
        throw noRevision;
      }
      return replayed(fixtures, kept(name));
    }
    try (var revision = taken) {
      return replayed(fixtures, source.load(revision.folder()));
    }
  }

  private Reading<RuleSource.Rules> kept(VersionName name) {
    try (var versions = published.versions(clock)) {
      var found = versions.find(name);
      if (found == null) {
        throw new Refusal(
            List.of(
                Finding.error(
                    "replay.no-revision",
                    "--rulebook",
                    version,
                    "a rulebook that was published, or a revision of the git repository the tables"
                        + " are in; "
                        + versions.told(),
                    "take one of those, or name the folder of the data with `--data`")));
      }
      return source.load(found.workbooks(), found.published().version());
    }
  }

  private Replayed replayed(List<Fixture> all, Reading<RuleSource.Rules> read) {
    var loaded =
        read.fold(
            rules -> rules,
            findings -> {
              throw new Refusal(findings);
            });
    try (var rulebook = loaded.rulebook()) {
      var replay = new ReplayFixtures(rulebook);
      refuseUnknown(loaded.workbooks());
      var misspelt = new LinkedHashMap<Fixture, List<Finding>>();
      // other tables may not know a word yet that stays away from them all the same
      if (version == null) {
        var words = new KnownWords(loaded.words(), rulebook.profiles().keySet(), loaded.rules());
        all.forEach(it -> misspelt.put(it, words.faults(it)));
        misspelt.values().removeIf(List::isEmpty);
      }
      var fixtures = all.stream().filter(it -> !misspelt.containsKey(it)).toList();
      var results = Parallel.map(fixtures, asking(replay), progress(fixtures)::done);
      return new Replayed(
          results.stream().flatMap(Optional::stream).toList(),
          List.of(),
          misspelt.values().stream().flatMap(List::stream).distinct().toList());
    }
  }

  /** Replays those that ask one of the tables in question, or all. */
  private Function<Fixture, Optional<Result>> asking(ReplayFixtures replay) {
    var ids = changed.stream().map(Trial::id).collect(Collectors.toSet());
    return ids.isEmpty()
        ? fixture -> Optional.of(replay.replay(fixture))
        : fixture -> Optional.ofNullable(replay.replay(fixture, ids));
  }

  /** A table that is not there is asked by no fixture, and all would seem well. */
  private void refuseUnknown(WorkbookBytes workbooks) {
    var known = new TreeSet<String>();
    workbooks.files().keySet().forEach(file -> known.add(Trial.id(file)));
    var unknown =
        changed.stream()
            .filter(name -> !known.isEmpty() && !known.contains(Trial.id(name)))
            .map(name -> Trial.unknownTable(name, known))
            .toList();
    if (!unknown.isEmpty()) {
      throw new Refusal(unknown);
    }
  }

  private Progress progress(List<Fixture> fixtures) {
    return new Progress(spec().commandLine().getErr(), fixtures.size());
  }

  private void checkUsage() {
    if (url == null && key != null) {
      throw new ParameterException(
          spec().commandLine(), "`--key` goes with `--url`: name the server it is for");
    }
    if (url != null && tables.isGiven()) {
      throw new ParameterException(
          spec().commandLine(), "a server has its own tables: leave out `--tables` or `--url`");
    }
    if (url != null && (version != null || !changed.isEmpty())) {
      throw new ParameterException(
          spec().commandLine(),
          "a server does not show its tables: leave out `--rulebook` and `--changed`, or `--url`");
    }
    if (url != null
        && (!Set.of("http", "https").contains(String.valueOf(url.getScheme()))
            || url.getHost() == null)) {
      throw new ParameterException(
          spec().commandLine(), "expected an address such as http://127.0.0.1:8080, not " + url);
    }
  }

  private CommandSpec spec() {
    return Says.spec(spec);
  }

  /** Says how far it is: at a terminal always, in a log every thousand. */
  private static final class Progress {
    private static final int SELDOM = 1000;

    private final PrintWriter err;
    private final int all;
    private final boolean terminal = System.console() != null;

    Progress(PrintWriter err, int all) {
      this.err = err;
      this.all = all;
    }

    void done(int count) {
      if (terminal) {
        err.print("\r" + count + " of " + all + (count == all ? "\n" : ""));
        err.flush();
      } else if (count % SELDOM == 0) {
        err.println(count + " of " + all);
        err.flush();
      }
    }
  }
}
