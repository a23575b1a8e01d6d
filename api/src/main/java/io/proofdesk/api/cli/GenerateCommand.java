package io.proofdesk.api.cli;

import io.proofdesk.api.quality.Trial;
import io.proofdesk.rules.coverage.Coverage;
import io.proofdesk.rules.coverage.Wish;
import io.proofdesk.rules.coverage.Wishes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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

/** Generates fixtures of what the tables can do. */
@Command(
    name = "generate",
    description =
        "Generates a fixture for each row, limit and gap of the tables, and pairs of facts.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Each says `generated: unconfirmed`: it expects what is decided today, is reported apart,"
          + " and",
      "proves nothing until `fixtures accept` says who stands behind it. The same tables and"
          + " fixtures",
      "give the same files; nothing is overwritten. A row that no case can lead to is named.",
      "",
      "Example:",
      "  ./proofdesk fixtures generate test-fixtures --changed boundary-damage \\",
      "      --out generated"
    })
final class GenerateCommand implements Callable<Integer> {
  private static final int USUAL_BUDGET = 50;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "Fixtures that are there already; what they meet is left out (none).")
  private @Nullable Path fixtures;

  @Mixin private TablesOption tables = new TablesOption();

  @Option(
      names = "--changed",
      paramLabel = "TABLE",
      split = ",",
      description = "These tables only, such as boundary-damage,priority; then without pairs.")
  private List<String> changed = List.of();

  @Option(
      names = "--budget",
      paramLabel = "N",
      description = "How many fixtures show pairs of facts at most (50); not with --changed.")
  private @Nullable Integer budget;

  @Option(names = "--out", paramLabel = "DIR", description = "Where they go (generated-fixtures).")
  private Path out = Path.of("generated-fixtures");

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    var command = Says.spec(spec).commandLine();
    if (budget != null && !changed.isEmpty()) {
      throw new ParameterException(
          command,
          "--budget counts pairs of facts, and with --changed none are looked for: leave one out");
    }
    var says = new Says(command.getErr());
    int written =
        Trial.during(
            tables.folder(),
            fixtures,
            says::line,
            trial -> Saving.save(trial.rulebook(), wishes(trial, says), out, says));
    command.getOut().println(written + " fixtures generated in " + out);
    command.getOut().flush();
    return 0;
  }

  private List<Wish> wishes(Trial trial, Says says) {
    var search = new Wishes(trial.source(), says::line);
    var met =
        new Coverage(trial.source(), trial.specimens(), says::line).met(trial.sheets(changed));
    var wishes = new ArrayList<>(search.all(met));
    search.unreachable().forEach(row -> says.line("unreachable through the chain: " + row));
    if (changed.isEmpty()) {
      int most = budget == null ? USUAL_BUDGET : budget;
      says.line("looking for at most " + most + " cases in which pairs of facts meet");
      wishes.addAll(search.pairs(most));
    }
    return wishes;
  }
}
