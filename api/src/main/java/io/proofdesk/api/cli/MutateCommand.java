package io.proofdesk.api.cli;

import io.proofdesk.api.draft.WishDrafts;
import io.proofdesk.api.quality.ExplainedSurvivors;
import io.proofdesk.api.quality.MutationReport;
import io.proofdesk.api.quality.Threshold;
import io.proofdesk.rules.mutation.Mutation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells which slips in the tables no fixture would notice. */
@Command(
    name = "mutate",
    description = "Changes every cell of the tables and tells which changes no fixture notices.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Limits move by one step, words become their neighbours, blank cells ask something and others",
      "nothing, rows are dropped, change places, or answer otherwise. Prose in results is left alone.",
      "A change that cannot change any answer is proved to be one, and does not count.",
      "",
      "Where nobody has to notice a slip, `survivors.csv` beside the fixtures says why, one in each",
      "row: Table, Rule, Column, Slip, Why. A row that says so of a slip that is noticed, or that is",
      "not there, is a fault.",
      "",
      "Exit code 0; 1 below --fail-under, above --unexplained, for a fault in `survivors.csv`, or when",
      "a fixture fails as the tables are.",
      "",
      "Example:",
      "  ./proofdesk mutate test-fixtures --changed boundary-damage"
    })
final class MutateCommand implements Callable<Integer> {
  @Mixin private QualityOptions options = new QualityOptions();

  @Option(
      names = "--save-fixtures",
      paramLabel = "DIR",
      description = "Write a fixture for each slip that none notices, generated and unconfirmed.")
  private @Nullable Path folder;

  @Option(
      names = "--explained",
      paramLabel = "FILE",
      description = "Slips that nobody has to notice, and why (survivors.csv of the fixtures).")
  private @Nullable Path explained;

  @Option(
      names = "--unexplained",
      paramLabel = "N",
      description = "Exit code 1 when more than N slips are neither noticed nor explained.")
  private @Nullable Integer most;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    var command = Says.spec(spec);
    var says = new Says(command.commandLine().getErr());
    var reasons = reasons();
    return QualityFrame.run(
        options,
        command,
        trial -> {
          var scores =
              new Mutation(trial.source(), trial.specimens(), says::line)
                  .of(trial.sheets(options.changed()));
          if (folder != null) {
            Saving.save(new WishDrafts(trial.rulebook()).ofSlips(scores), folder, says);
          }
          return new MutationReport(trial, scores, reasons);
        },
        this::thresholds);
  }

  /** Read before the work begins: who misspelt something should not wait for it. */
  private ExplainedSurvivors reasons() {
    if (explained != null) {
      return ExplainedSurvivors.read(explained);
    }
    var beside = options.fixtures().resolve(ExplainedSurvivors.FILE);
    return Files.exists(beside) ? ExplainedSurvivors.read(beside) : ExplainedSurvivors.none();
  }

  private List<Threshold> thresholds(MutationReport report) {
    return most == null
        ? List.of()
        : List.of(
            new Threshold(
                "at most " + most + " slips neither noticed nor explained",
                String.valueOf(report.unexplained()),
                report.unexplained() <= most));
  }
}
