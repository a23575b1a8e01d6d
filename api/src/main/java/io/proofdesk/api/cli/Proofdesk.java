package io.proofdesk.api.cli;

import io.proofdesk.api.Refusal;
import io.proofdesk.api.RuleSource;
import io.proofdesk.api.postgres.PostgresFailure;
import io.proofdesk.api.store.StoreFailure;
import io.proofdesk.api.store.pg.DatabaseFailure;
import io.proofdesk.model.Spelling;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code proofdesk} and what it leads to. */
@Command(
    name = "proofdesk",
    description = "Answers a support case after a purchase with one typed decision.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Example:",
      "  ./proofdesk serve",
      "",
      "Each command has its own --help, with all its options."
    })
public final class Proofdesk {

  private Proofdesk() {}

  /**
   * Runs a command line.
   *
   * @return the exit code: 0 done, 1 refused or failed, 2 not understood
   */
  public static int run(RuleSource rules, InstantSource clock, String... arguments) {
    return commandLine(rules, clock, arguments).execute(arguments);
  }

  /** The command that the arguments begin with, or all when they begin with none. */
  static CommandLine commandLine(RuleSource rules, InstantSource clock, String... arguments) {
    var commands = commands(rules, clock);
    var asked = arguments.length == 0 ? null : commands.get(arguments[0]);
    // to look at each command and its options takes a good part of a second, and one is enough
    return commandLine(asked == null ? commands : Map.of(arguments[0], asked));
  }

  /** Every command by its name, in the order of the help. */
  private static Map<String, Supplier<Object>> commands(RuleSource rules, InstantSource clock) {
    var all = new LinkedHashMap<String, Supplier<Object>>();
    all.put("serve", () -> new ServeCommand(rules, clock));
    all.put("decide", () -> new DecideCommand(rules, clock));
    all.put("notes", () -> new NotesCommand(rules, clock));
    all.put("explain", () -> new ExplainCommand(rules, clock));
    all.put("check", () -> new CheckCommand(clock));
    all.put("diff", () -> new DiffCommand(clock));
    all.put("merge", () -> new MergeCommand(clock));
    all.put("readiness", () -> new ReadinessCommand(rules, clock));
    all.put("replay", () -> new ReplayCommand(rules, clock));
    all.put("coverage", CoverageCommand::new);
    all.put("mutate", MutateCommand::new);
    all.put(
        "fixtures",
        () ->
            new CommandLine(new FixturesCommand())
                .addSubcommand(new GenerateCommand())
                .addSubcommand(new FixturesCommand.FromDecision(clock))
                .addSubcommand(new FixturesCommand.Accept()));
    all.put(
        "table", () -> new CommandLine(new TableCommand()).addSubcommand(new TableCommand.Eval()));
    all.put(
        "tables",
        () ->
            new CommandLine(new TablesCommand())
                .addSubcommand(new TablesCommand.Import())
                .addSubcommand(new TablesCommand.Export())
                .addSubcommand(new TablesCommand.Format())
                .addSubcommand(new TablesCommand.Text()));
    all.put("drl", DrlCommand::new);
    all.put("signals", () -> new SignalsCommand(rules));
    all.put("eta", EtaCommand::new);
    all.put(
        "keys",
        () ->
            new CommandLine(new KeysCommand())
                .addSubcommand(new KeysCommand.Add(clock))
                .addSubcommand(new KeysCommand.Show(clock))
                .addSubcommand(new KeysCommand.Revoke(clock)));
    return all;
  }

  private static CommandLine commandLine(Map<String, Supplier<Object>> commands) {
    var all = new CommandLine(new Proofdesk());
    commands.forEach((name, command) -> all.addSubcommand(name, command.get()));
    all.setCaseInsensitiveEnumValuesAllowed(true);
    Moments.register(all);
    all.setParameterExceptionHandler((fault, arguments) -> misread(fault));
    all.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command));
    all.setExecutionStrategy(Proofdesk::execute);
    all.getHelpSectionMap()
        .put(CommandLine.Model.UsageMessageSpec.SECTION_KEY_COMMAND_LIST, new CommandList());
    withParagraphs(all);
    return all;
  }

  private static void withParagraphs(CommandLine command) {
    command
        .getHelpSectionMap()
        .put(CommandLine.Model.UsageMessageSpec.SECTION_KEY_FOOTER, new Paragraphs());
    command.getSubcommands().values().forEach(Proofdesk::withParagraphs);
  }

  /** A command that only groups others does nothing by itself. */
  private static int execute(CommandLine.ParseResult parsed) {
    var last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    var command = last.commandSpec();
    var groups = !(command.userObject() instanceof java.util.concurrent.Callable<?>);
    if (groups && !last.isUsageHelpRequested() && !last.isVersionHelpRequested()) {
      var known = String.join(", ", command.subcommands().keySet());
      throw new ParameterException(command.commandLine(), "expected a command: " + known);
    }
    return new CommandLine.RunLast().execute(parsed);
  }

  private static int misread(ParameterException fault) {
    var command = fault.getCommandLine();
    var err = command.getErr();
    err.println(fault.getMessage());
    var suggestion = suggestion(fault, command);
    var help = "see `" + command.getCommandSpec().qualifiedName() + " --help`";
    err.println(suggestion == null ? help : suggestion);
    err.flush();
    return 2;
  }

  private static @Nullable String suggestion(ParameterException fault, CommandLine command) {
    if (!(fault instanceof UnmatchedArgumentException it) || it.getUnmatched().isEmpty()) {
      return null;
    }
    var known = new TreeSet<>(command.getCommandSpec().subcommands().keySet());
    known.addAll(command.getCommandSpec().optionsMap().keySet());
    return Spelling.suggestion(it.getUnmatched().get(0), known);
  }

  private static int failed(Exception failure, CommandLine command) throws Exception {
    PrintWriter err = command.getErr();
    if (failure instanceof Refusal refusal) {
      refusal.findings().forEach(finding -> err.println(finding.line()));
    } else if (failure instanceof DatabaseFailure database) {
      err.println(database.finding().line());
    } else if (failure instanceof PostgresFailure postgres) {
      err.println(postgres.finding().line());
    } else if (failure instanceof StoreFailure store) {
      err.println(store.finding().line());
    } else {
      throw failure;
    }
    err.flush();
    return failure instanceof Refusal refusal && refusal.isOfName() ? 2 : 1;
  }
}
