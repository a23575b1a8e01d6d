package io.proofdesk.api.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.proofdesk.api.Refusal;
import io.proofdesk.api.Settings;
import io.proofdesk.model.Finding;
import io.proofdesk.model.vocabulary.Severity;
import io.proofdesk.rules.Rulebook;
import io.proofdesk.rules.Rulebooks;
import io.proofdesk.rules.source.RulebookSource;
import io.proofdesk.rules.source.WorkbookSet;
import io.proofdesk.rules.verify.Verification;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds everything that is wrong with a folder of workbooks, and proves what can never happen. */
@Command(
    name = "check",
    description = "Reads all workbooks, finds what is wrong with them, and proves the invariants.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    footer = {
      "",
      "Exit code: 0 nothing is wrong, 1 errors (with --strict warnings, too), 2 not understood.",
      "",
      "Example:",
      "  proofdesk check decision-tables --strict"
    })
final class CheckCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", arity = "0..1", description = "The workbooks (decision-tables).")
  private @Nullable Path folder;

  @Option(names = "--strict", description = "Warnings count like errors.")
  private boolean strict;

  @Option(names = "--profile", paramLabel = "NAME", description = "Verify this profile alone.")
  private @Nullable String profile;

  @Option(
      names = "--advice",
      description = "Recommend a stricter hit policy where it holds already.")
  private boolean advice;

  @Option(names = "--format", paramLabel = "FORMAT", description = "text or json.")
  private Format format = Format.text;

  @Spec private @Nullable CommandSpec spec;

  /** How findings are printed; named as they are typed. */
  enum Format {
    text,
    json
  }

  @Override
  public Integer call() throws JsonProcessingException {
    if (spec == null) {
      throw new IllegalStateException("commands are run by the command line");
    }
    var tables = Settings.of("127.0.0.1", 0, null, folder, Map.of()).tables();
    var report = report(tables, spec);
    var out = spec.commandLine().getOut();
    out.println(format == Format.json ? CheckReport.json(report) : CheckReport.text(report));
    out.flush();
    boolean errors = CheckReport.count(report, Severity.ERROR) > 0;
    return errors || (strict && !report.findings().isEmpty()) ? 1 : 0;
  }

  private Verification.Report report(Path tables, CommandSpec command) {
    if (!Files.isDirectory(tables)) {
      throw new Refusal(
          List.of(
              Finding.error(
                  "tables.no-folder",
                  tables.toString(),
                  null,
                  "expected a folder of decision tables",
                  "name it after `check`")));
    }
    var err = command.commandLine().getErr();
    say(err, "reading " + tables);
    var read = WorkbookSet.read(tables);
    var source = read.value();
    if (source == null) {
      return new Verification.Report(read.findings(), List.of(), 0);
    }
    refuseUnknownProfile(source, command);
    var found = new LinkedHashSet<>(compiling(source, err));
    var verified = new Verification(advice, line -> say(err, line)).verify(source, profile);
    found.addAll(verified.findings());
    return new Verification.Report(
        new ArrayList<>(found), verified.counterexamples(), verified.proved());
  }

  /** What only shows when the tables are compiled and the replies read. */
  private static List<Finding> compiling(RulebookSource source, PrintWriter err) {
    say(err, "compiling " + source.profiles().size() + " profiles");
    var loading = new Rulebooks().compile(source, "check");
    try (Rulebook unused = loading.rulebook()) {
      return loading.findings();
    }
  }

  private void refuseUnknownProfile(RulebookSource source, CommandSpec command) {
    var names = source.profiles().stream().map(one -> one.profile().name()).toList();
    if (profile != null && !names.contains(profile)) {
      throw new ParameterException(
          command.commandLine(),
          "unknown profile `" + profile + "`; there are: " + String.join(", ", names));
    }
  }

  private static void say(PrintWriter err, String line) {
    err.println(line);
    err.flush();
  }
}
