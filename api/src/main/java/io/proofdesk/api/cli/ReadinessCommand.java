package io.proofdesk.api.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.proofdesk.api.Refusal;
import io.proofdesk.api.RuleSource;
import io.proofdesk.api.Settings;
import io.proofdesk.api.json.JsonWriter;
import io.proofdesk.model.Finding;
import io.proofdesk.rules.Rulebook;
import io.proofdesk.rules.readiness.Lack;
import io.proofdesk.rules.readiness.Readiness;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what stores lack before they may go live. */
@Command(
    name = "readiness",
    description =
        "Says what a store still lacks before it may go live, each with the cell to fill.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    footer = {
      "",
      "What a store needs stands in the workbook `readiness`, one row each.",
      "",
      "Exit code: 0 ready, 1 something is lacking, 2 not understood.",
      "",
      "Example:",
      "  ./proofdesk readiness --profile shopify-first-store"
    })
final class ReadinessCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", arity = "0..1", description = "The workbooks (decision-tables).")
  private @Nullable Path folder;

  @Option(names = "--profile", paramLabel = "NAME", description = "Look at this profile alone.")
  private @Nullable String profile;

  @Option(names = "--format", paramLabel = "FORMAT", description = "text or json.")
  private Format format = Format.text;

  @Spec private @Nullable CommandSpec spec;

  private final RuleSource source;
  private final InstantSource clock;

  ReadinessCommand(RuleSource source, InstantSource clock) {
    this.source = source;
    this.clock = clock;
  }

  /** How it is printed; named as they are typed. */
  enum Format {
    text,
    json
  }

  @Override
  public Integer call() throws IOException {
    if (spec == null) {
      throw new IllegalStateException("commands are run by the command line");
    }
    var tables = Settings.of("127.0.0.1", 0, null, folder, Map.of()).tables();
    var rules =
        source
            .load(tables)
            .fold(
                read -> read,
                findings -> {
                  throw new Refusal(findings);
                });
    List<Readiness> found;
    try (Rulebook rulebook = rules.rulebook()) {
      found = look(rulebook);
    }
    var out = spec.commandLine().getOut();
    out.println(format == Format.json ? json(found) : text(found));
    out.flush();
    return found.stream().allMatch(Readiness::ready) ? 0 : 1;
  }

  private List<Readiness> look(Rulebook rulebook) {
    var names = new ArrayList<>(rulebook.profiles().keySet());
    if (profile != null && !names.contains(profile)) {
      throw new Refusal(
          List.of(
              Finding.error(
                  "rulebook.no-profile",
                  "--profile",
                  profile,
                  "expected the name of a profile",
                  "choose one of " + String.join(", ", names))));
    }
    var found = new ArrayList<Readiness>();
    for (var name : names) {
      var one = rulebook.readiness(name, clock.instant());
      if (one != null && (profile == null || profile.equals(name))) {
        found.add(one);
      }
    }
    return found;
  }

  private static String text(List<Readiness> found) {
    var lines = new ArrayList<String>();
    for (var one : found) {
      lines.add(
          one.profile()
              + " ("
              + String.join(", ", one.stores())
              + "): "
              + (one.ready()
                  ? "ready, " + one.held() + " checks hold"
                  : one.lacks().size() + " lacking, " + one.held() + " checks hold"));
      var area = "";
      for (Lack lack : one.lacks()) {
        if (!lack.area().equals(area)) {
          area = lack.area();
          lines.add("  " + area);
        }
        lines.add("    " + lack.check() + " " + lack.line());
      }
    }
    return String.join(System.lineSeparator(), lines);
  }

  private static String json(List<Readiness> found) throws IOException {
    var pretty = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    return pretty.writeValueAsString(pretty.readTree(new JsonWriter().bytes(found)));
  }
}
