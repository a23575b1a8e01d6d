package io.proofdesk.api.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.proofdesk.api.Refusal;
import io.proofdesk.api.RuleSource;
import io.proofdesk.api.Settings;
import io.proofdesk.api.json.JsonWriter;
import io.proofdesk.api.json.Reading;
import io.proofdesk.api.store.TimeOrderedIds;
import io.proofdesk.model.Finding;
import io.proofdesk.model.decision.Decision;
import io.proofdesk.rules.DecisionEngine;
import io.proofdesk.rules.Rulebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
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

  private final RuleSource source;
  private final InstantSource clock;

  DecideCommand(RuleSource source, InstantSource clock) {
    this.source = source;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    var content = new CaseFile().read(file, bytes());
    var folder = Settings.of("127.0.0.1", 0, null, tables, Map.of()).tables();
    try (Rulebook rulebook = required(source.load(folder)).rulebook()) {
      var faults = new ArrayList<>(content.asked().fold(read -> List.<Finding>of(), it -> it));
      if (content.outline() != null) {
        var stores = "the rulebook serves " + String.join(", ", rulebook.stores());
        faults.addAll(content.outline().faults(rulebook, stores));
      }
      if (!faults.isEmpty()) {
        throw new Refusal(faults);
      }
      var asked = required(content.asked());
      var engine = rulebook.engineFor(asked.supportCase().store());
      if (engine == null) {
        throw new IllegalStateException("an unknown store is a fault");
      }
      print(decide(engine, asked));
    }
    return 0;
  }

  private Decision decide(DecisionEngine engine, CaseFile.Asked asked) {
    var moment = asOf == null ? asked.asOf() : asOf;
    var at = (moment == null ? clock.instant() : moment).truncatedTo(ChronoUnit.MICROS);
    var briefed = engine.brief(asked.supportCase(), null, at);
    var id = new TimeOrderedIds(clock).next().toString();
    return engine.reveal(engine.decide(id, briefed.brief(), at), briefed.personalValues());
  }

  private void print(Decision decision) throws IOException {
    var pretty = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    var text = pretty.writeValueAsString(pretty.readTree(new JsonWriter().bytes(decision)));
    if (spec != null) {
      spec.commandLine().getOut().println(text);
      spec.commandLine().getOut().flush();
    }
  }

  private byte[] bytes() throws IOException {
    if (file.equals("-")) {
      return System.in.readAllBytes();
    }
    try {
      return Files.readAllBytes(Path.of(file));
    } catch (NoSuchFileException e) {
      throw new Refusal(
          List.of(
              Finding.error(
                  "case.no-file", file, null, "there is no such file", "look at the path")));
    }
  }

  private static <T> T required(Reading<T> reading) {
    return reading.fold(
        value -> value,
        findings -> {
          throw new Refusal(findings);
        });
  }
}
