package io.proofdesk.api.cli;

import io.proofdesk.api.Refusal;
import io.proofdesk.api.trial.Trial;
import io.proofdesk.model.Finding;
import io.proofdesk.rules.drools.TableCompiler;
import io.proofdesk.rules.drools.TableRefusedException;
import io.proofdesk.rules.source.Meaning;
import io.proofdesk.rules.table.Facts;
import io.proofdesk.rules.table.NaiveEvaluator;
import io.proofdesk.rules.table.Outcome;
import io.proofdesk.rules.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tries single tables. */
@Command(
    name = "table",
    description = "Tries a single table.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "Example:", "  ./proofdesk table eval discount.csv --facts facts.jsonl"})
final class TableCommand {

  /** Asks one table about facts. */
  @Command(
      name = "eval",
      description = "Asks one table about the facts on every line of a file.",
      mixinStandardHelpOptions = true,
      footer = {
        "",
        "A line of FACTS is a JSON object: {\"Order value\": 49.99, \"Fault\": \"CARRIER\"}. A key is",
        "a column's heading or id; a fact that is null or missing is absent. Every line is",
        "answered with one line; a line that cannot be read says so in its place, and the",
        "exit code is then 1.",
        "",
        "Example:",
        "  ./proofdesk table eval discount.csv --facts facts.jsonl"
      })
  static final class Eval implements Callable<Integer> {
    @Mixin private TableOptions table = new TableOptions();

    @Option(
        names = "--facts",
        required = true,
        paramLabel = "FACTS",
        description = "JSON lines; - reads standard input.")
    private String facts = "-";

    @Option(
        names = "--oracle",
        description = "Answer row by row, without the rule engine; the answers are the same.")
    private boolean oracle;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
      if (spec == null) {
        throw new IllegalStateException("commands are run by the command line");
      }
      var out = spec.commandLine().getOut();
      var read = table.table(spec.commandLine().getErr());
      try (var in = open()) {
        return (oracle ? byOracle(read, in, out) : byEngine(read, in, out)) ? 0 : 1;
      }
    }

    private boolean byOracle(Table table, InputStream in, PrintWriter out) throws IOException {
      return run(table, it -> NaiveEvaluator.evaluate(table, it), in, out);
    }

    private boolean byEngine(Table table, InputStream in, PrintWriter out) throws IOException {
      try (var compiled = new TableCompiler().compile(table, Meaning.of(table))) {
        return run(table, compiled::evaluate, in, out);
      } catch (TableRefusedException refused) {
        throw new Refusal(refused.findings());
      }
    }

    private boolean run(
        Table table, Function<Facts, Outcome> evaluator, InputStream in, PrintWriter out)
        throws IOException {
      return new Trial(table, evaluator).run(facts.equals("-") ? "stdin" : facts, in, out);
    }

    private InputStream open() throws IOException {
      if (facts.equals("-")) {
        return System.in;
      }
      var file = Path.of(facts);
      if (!Files.isRegularFile(file)) {
        throw new Refusal(
            List.of(
                Finding.error(
                    "facts.no-file", facts, null, "there is no such file", "look at the path")));
      }
      return Files.newInputStream(file);
    }
  }
}
