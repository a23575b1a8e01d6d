package io.proofdesk.api.cli;

import io.proofdesk.api.Refusal;
import io.proofdesk.api.Settings;
import io.proofdesk.api.draft.Acceptance;
import io.proofdesk.api.draft.Correction;
import io.proofdesk.api.draft.DraftFiles;
import io.proofdesk.api.draft.LoggedDecisions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes fixtures, and takes over what was made. */
@Command(
    name = "fixtures",
    description =
        "Makes fixtures of logged decisions and of what no fixture meets, and accepts them.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "Example:", "  ./proofdesk fixtures generate --changed boundary-damage"})
final class FixturesCommand {

  /** Makes a fixture of a logged decision. */
  @Command(
      name = "from-decision",
      description =
          "Makes a fixture of a logged decision, masked, with the correction QA gives it.",
      mixinStandardHelpOptions = true,
      footer = {
        "",
        "What is corrected is all it expects. Without a correction it expects what was decided and is",
        "marked `generated: unconfirmed`, because nobody stands behind that yet. Nothing is overwritten.",
        "",
        "Example:",
        "  ./proofdesk fixtures from-decision 01930000-0000-7000-8000-000000000000 \\",
        "      --correct boundary.kind=EVIDENCE_FIRST"
      })
  static final class FromDecision implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "The `decisionId` of the answer.")
    private @Nullable UUID id;

    @Option(
        names = "--correct",
        paramLabel = "FIELD=VALUE",
        description = "What a part should be, such as route.primary=DAMAGE; lists as [A, B].")
    private List<String> corrections = List.of();

    @Option(names = "--title", paramLabel = "TEXT", description = "The situation as a sentence.")
    private @Nullable String title;

    @Option(
        names = "--covers",
        paramLabel = "SC",
        description = "What it stands for, such as SC-012 (the rule behind its situation).")
    private @Nullable String covers;

    @Option(names = "--data", paramLabel = "DIR", description = "Where the data lives (data).")
    private @Nullable Path data;

    @Option(names = "--url", paramLabel = "URL", description = "A running server to ask instead.")
    private @Nullable URI url;

    @Option(names = "--key", paramLabel = "KEY", description = "The API key for the server.")
    private @Nullable String key;

    @Option(names = "--out", paramLabel = "DIR", description = "Where it goes (test-fixtures).")
    private @Nullable Path out;

    @Spec private @Nullable CommandSpec spec;

    private final InstantSource clock;

    FromDecision(InstantSource clock) {
      this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
      var command = Says.spec(spec).commandLine();
      if (id == null || (url != null && data != null)) {
        throw new ParameterException(command, "name `--data` or `--url`, not both");
      }
      var given = corrections.stream().map(Correction::of).toList();
      var logged = new LoggedDecisions();
      var decision =
          url == null
              ? logged.in(Settings.of("127.0.0.1", 0, data, null, System.getenv()), clock, id)
              : logged.at(url, key, id);
      var folder =
          out == null
              ? Path.of(System.getProperty("proofdesk.home", "")).resolve("test-fixtures")
              : out;
      var saved = new DraftFiles().save(List.of(decision.draft(given, title, covers)), folder);
      if (!saved.findings().isEmpty()) {
        throw new Refusal(saved.findings());
      }
      saved.files().forEach(file -> command.getOut().println("saved " + file));
      command.getOut().flush();
      return 0;
    }
  }

  /** Says that a person stands behind a generated fixture. */
  @Command(
      name = "accept",
      description = "Says who stands behind a generated fixture and why; it counts from then on.",
      mixinStandardHelpOptions = true,
      footer = {
        "",
        "Example:",
        "  ./proofdesk fixtures accept generated-fixtures/NAME.yaml --by QA \\",
        "      --why \"Returns policy §3\""
      })
  static final class Accept implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The fixtures, one or more.")
    private List<Path> files = List.of();

    @Option(
        names = "--by",
        required = true,
        paramLabel = "WHO",
        description = "Who stands behind it: a role or a name.")
    private String by = "";

    @Option(
        names = "--why",
        required = true,
        paramLabel = "TEXT",
        description = "What it rests on: a document and its place.")
    private String why = "";

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
      var out = Says.spec(spec).commandLine().getOut();
      var acceptance = new Acceptance(by, why);
      for (var file : files) {
        acceptance.write(file);
        out.println("accepted " + file);
      }
      out.flush();
      return 0;
    }
  }
}
