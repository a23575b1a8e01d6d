package io.proofdesk.api.cli;

import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;

/** The list of commands, each with the example that stands in its own help. Thread-safe. */
final class CommandList implements CommandLine.IHelpSectionRenderer {
  private static final String INDENT = "  ";

  @Override
  public String render(Help help) {
    var subcommands = help.subcommands();
    int names = subcommands.keySet().stream().mapToInt(String::length).max().orElse(0);
    int width = help.commandSpec().usageMessage().width();
    var lines =
        TextTable.forColumns(
            help.colorScheme(),
            new Column(names + 2, 2, Column.Overflow.SPAN),
            new Column(width - names - 2, 2, Column.Overflow.WRAP));
    subcommands.forEach(
        (name, command) -> {
          lines.addRowValues(
              name, String.join(" ", command.commandSpec().usageMessage().description()));
          lines.addRowValues("", example(command));
        });
    return lines.toString();
  }

  /** The first line of the example in a command's own help. */
  static String example(Help command) {
    var footer = command.commandSpec().usageMessage().footer();
    for (int i = 0; i + 1 < footer.length; i++) {
      if (footer[i].startsWith("Example")) {
        return INDENT + footer[i + 1].strip();
      }
    }
    throw new IllegalStateException(
        command.commandSpec().qualifiedName() + " has no example in its help");
  }
}
