package io.proofdesk.api.cli;

import io.proofdesk.api.Refusal;
import io.proofdesk.api.RuleSource;
import io.proofdesk.model.Finding;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Writes the notes for the next person on one case, without a server and without a database. */
@Command(
    name = "notes",
    description = "Writes the notes for the next person on a case, to paste into a ticket.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "The file holds a case, or a request with `case` and `asOf`, in YAML or JSON.",
      "",
      "Example:",
      "  ./proofdesk notes case.yaml --as-of 2026-11-24T15:00:00Z"
    })
final class NotesCommand implements Callable<Integer> {
  @Mixin private CaseOptions options = new CaseOptions();

  @Spec private @Nullable CommandSpec spec;

  private final CaseOnFile cases;

  NotesCommand(RuleSource source, InstantSource clock) {
    this.cases = new CaseOnFile(source, clock);
  }

  @Override
  public Integer call() throws IOException {
    var notes = options.decide(cases).caseNotes();
    if (notes == null) {
      throw new Refusal(
          List.of(
              Finding.error(
                  "decision.no-notes",
                  options.file(),
                  null,
                  "expected tables that lay out notes",
                  "add the workbook `case-notes`")));
    }
    if (spec != null) {
      spec.commandLine().getOut().print(notes.text());
      spec.commandLine().getOut().flush();
    }
    return 0;
  }
}
