package io.proofdesk.api.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.proofdesk.api.Refusal;
import io.proofdesk.api.RuleSource;
import io.proofdesk.api.json.JsonWriter;
import io.proofdesk.api.measure.LabelledMessages;
import io.proofdesk.rules.Rulebook;
import io.proofdesk.rules.signal.SignalReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows what is read in a message, without deciding anything. */
@Command(
    name = "signals",
    description = "Shows what is read in a message on standard input; nothing is decided or kept.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "With --lines each line is a JSON object with `text`, and each answer is a line; an `id` comes",
      "back with it. A line that is no message is answered with `findings`, and the end is 1.",
      "",
      "With --measure each line of the file also has `routes`, the expected one first, and",
      "`threat`: true where one must be heard, false where a text only looks like one.",
      "",
      "Example:",
      "  echo 'Where is my parcel?' | ./proofdesk signals"
    })
final class SignalsCommand implements Callable<Integer> {
  @Option(names = "--lines", description = "JSON lines in, JSON lines out, progress beside them.")
  private boolean lines;

  @Option(
      names = "--measure",
      paramLabel = "FILE",
      description = "Says how well the labelled messages of a file are read.")
  private @Nullable Path labelled;

  @Option(
      names = "--half",
      defaultValue = "BOTH",
      description = "The half to measure: FIRST, SECOND or BOTH (${DEFAULT-VALUE}).")
  private LabelledMessages.Half half = LabelledMessages.Half.BOTH;

  @Option(names = "--misses", description = "Prints what was not read as labelled, too.")
  private boolean misses;

  @Mixin private TablesOption tables = new TablesOption();

  @Spec private @Nullable CommandSpec spec;

  private final RuleSource source;
  private final ObjectMapper json = new ObjectMapper();

  SignalsCommand(RuleSource source) {
    this.source = source;
  }

  @Override
  public Integer call() throws IOException {
    refuseWithoutFile();
    var folder = tables.folder();
    var loaded =
        source
            .load(folder)
            .fold(
                value -> value,
                findings -> {
                  throw new Refusal(findings);
                });
    try (Rulebook rulebook = loaded.rulebook()) {
      if (labelled != null) {
        measure(rulebook, labelled);
      } else if (lines) {
        return eachLine(rulebook.signalReader());
      } else {
        var text = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        var pretty = json.writer().with(SerializationFeature.INDENT_OUTPUT);
        out().println(pretty.writeValueAsString(answer(rulebook.signalReader(), text)));
      }
    }
    out().flush();
    return 0;
  }

  /** Told before the tables are read, which takes a while. */
  private void refuseWithoutFile() {
    if (labelled != null && spec != null && !Files.isRegularFile(labelled)) {
      throw new ParameterException(
          spec.commandLine(),
          "`" + labelled + "` is no file of labelled messages; look at the path");
    }
  }

  private void measure(Rulebook rulebook, Path file) throws IOException {
    var store = rulebook.stores().first();
    var engine = Objects.requireNonNull(rulebook.engineFor(store), "a store it serves");
    new LabelledMessages(engine, store)
        .measure(
            file,
            half,
            miss -> {
              if (misses) {
                out().println(miss);
              }
            },
            fault -> err().println(fault.line()))
        .lines()
        .forEach(line -> out().println(line));
    err().flush();
  }

  /** A line that is no message is told in its place, and is no success. */
  private int eachLine(SignalReader reader) throws IOException {
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    return new SignalLines(reader, out(), err()).read(in) ? 0 : 1;
  }

  /** The signals, with the words each phrase matched beside its place. */
  private JsonNode answer(SignalReader reader, String text) throws IOException {
    return json.readTree(new JsonWriter().bytes(reader.read(text).quoting(text)));
  }

  private PrintWriter out() {
    return spec == null
        ? new PrintWriter(System.out, true, StandardCharsets.UTF_8)
        : spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec == null
        ? new PrintWriter(System.err, true, StandardCharsets.UTF_8)
        : spec.commandLine().getErr();
  }
}
