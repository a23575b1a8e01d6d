package io.proofdesk.api.cli;

import io.proofdesk.api.quality.CoverageReport;
import io.proofdesk.rules.coverage.Coverage;
import io.proofdesk.rules.coverage.Wishes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells which rows, cells and limits of the tables the fixtures meet. */
@Command(
    name = "coverage",
    description = "Tells which rows, cells and limits of the tables the fixtures meet.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "A row is met when it stands in the answer of a fixture that holds; a guard, which must never",
      "answer, when a fixture comes within one cell of it. Of a row that no fixture meets it is",
      "proved that no case can, or a case is found.",
      "",
      "Exit code 0; 1 below --fail-under (rows and guards), or when a fixture fails.",
      "",
      "Example:",
      "  ./proofdesk coverage --format html --output coverage.html"
    })
final class CoverageCommand implements Callable<Integer> {
  @Mixin private QualityOptions options = new QualityOptions();

  @Option(
      names = "--save-fixtures",
      paramLabel = "DIR",
      description = "Write a fixture for each row that none meets, generated and unconfirmed.")
  private @Nullable Path folder;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    var command = Says.spec(spec);
    var says = new Says(command.commandLine().getErr());
    return QualityFrame.run(
        options,
        command,
        trial -> {
          var sheets =
              new Coverage(trial.source(), trial.specimens(), says::line)
                  .of(trial.sheets(options.changed()));
          if (folder != null) {
            var wishes = new Wishes(trial.source(), says::line).rows(sheets);
            Saving.save(trial.rulebook(), wishes, folder, says);
          }
          return new CoverageReport(trial, sheets);
        },
        report -> List.of());
  }
}
