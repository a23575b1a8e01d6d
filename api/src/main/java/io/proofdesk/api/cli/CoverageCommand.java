package io.proofdesk.api.cli;

import io.proofdesk.api.quality.CoverageReport;
import io.proofdesk.api.quality.Trial;
import io.proofdesk.rules.coverage.Coverage;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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
      "  proofdesk coverage test-fixtures --format html --output coverage.html"
    })
final class CoverageCommand implements Callable<Integer> {
  @Mixin private QualityOptions options = new QualityOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    var command = Says.spec(spec);
    var says = new Says(command.commandLine().getErr());
    var report =
        Trial.during(
            options.tables(),
            options.fixtures(),
            says::line,
            trial ->
                new CoverageReport(
                    trial,
                    new Coverage(trial.source(), trial.specimens(), says::line)
                        .of(trial.sheets(options.changed()))));
    var written =
        switch (options.format()) {
          case text -> report.text();
          case json -> report.json();
          case html -> report.html();
        };
    options.write(written, command.commandLine().getOut());
    boolean failed = says.failures(report.trial());
    return failed || options.isTooLow(report.percent()) ? 1 : 0;
  }
}
