package io.proofdesk.api.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.proofdesk.api.RuleSource;
import io.proofdesk.api.json.JsonWriter;
import io.proofdesk.model.decision.Decision;
import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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
      "  ./proofdesk decide case.yaml --as-of 2026-11-24T15:00:00Z"
    })
final class DecideCommand implements Callable<Integer> {
  @Mixin private CaseOptions options = new CaseOptions();

  @Spec private @Nullable CommandSpec spec;

  private final CaseOnFile cases;

  DecideCommand(RuleSource source, InstantSource clock) {
    this.cases = new CaseOnFile(source, clock);
  }

  @Override
  public Integer call() throws IOException {
    print(options.decide(cases));
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
