package io.proofdesk.api.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.proofdesk.api.RuleSource;
import io.proofdesk.api.json.JsonWriter;
import io.proofdesk.model.decision.Decision;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Decides one case from a file, without a server and without a database. */
@Command(
    name = "decide",
    description = "Decides one case without a server; nothing is kept.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "The file holds a case, or a request with `case` and `asOf`, in YAML or JSON.",
      "",
      "Example:",
      "  proofdesk decide case.yaml --as-of 2026-11-24T15:00:00Z"
    })
final class DecideCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The case; - reads standard input.")
  private String file = "-";

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      description = "The moment to decide at; now unless the file names one.")
  private @Nullable Instant asOf;

  @Option(
      names = "--tables",
      paramLabel = "DIR",
      description = "The decision tables (decision-tables).")
  private @Nullable Path tables;

  @Spec private @Nullable CommandSpec spec;

  private final CaseOnFile cases;

  DecideCommand(RuleSource source, InstantSource clock) {
    this.cases = new CaseOnFile(source, clock);
  }

  @Override
  public Integer call() throws IOException {
    print(cases.decide(file, asOf, tables));
    return 0;
  }

  private void print(Decision decision) throws IOException {
    var pretty = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    var text = pretty.writeValueAsString(pretty.readTree(new JsonWriter().bytes(decision)));
    if (spec != null) {
      spec.commandLine().getOut().println(text);
      spec.commandLine().getOut().flush();
    }
  }
}
