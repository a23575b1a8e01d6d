package io.proofdesk.api.cli;

import io.proofdesk.api.draft.WishDrafts;
import io.proofdesk.api.quality.MutationReport;
import io.proofdesk.rules.mutation.Mutation;
import java.io.IOException;
import java.nio.file.Path;
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
      "Exit code 0; 1 below --fail-under, or when a fixture fails as the tables are.",
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

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    var command = Says.spec(spec);
    var says = new Says(command.commandLine().getErr());
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
          return new MutationReport(trial, scores);
        });
  }
}
