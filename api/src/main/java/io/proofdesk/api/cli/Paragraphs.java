package io.proofdesk.api.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/**
 * The text below the options, its lines as long as the terminal is wide: they were broken for the
 * source, not for the reader. Indented lines, such as examples, stay as they are. Thread-safe.
 */
final class Paragraphs implements CommandLine.IHelpSectionRenderer {

  @Override
  public String render(Help help) {
    var message = help.commandSpec().usageMessage();
    return Help.join(
            help.ansi(),
            message.width(),
            message.adjustLineBreaksForWideCJKCharacters(),
            of(message.footer()).toArray(String[]::new),
            new StringBuilder())
        .toString();
  }

  /** The same with the lines of each paragraph made one. */
  static List<String> of(String... lines) {
    var paragraphs = new ArrayList<String>();
    var open = false;
    for (var line : lines) {
      var text = !line.isBlank() && !line.startsWith(" ");
      if (text && open) {
        paragraphs.set(paragraphs.size() - 1, paragraphs.get(paragraphs.size() - 1) + " " + line);
      } else {
        paragraphs.add(line);
      }
      open = text;
    }
    return paragraphs;
  }
}
