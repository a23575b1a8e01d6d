package io.proofdesk.rules.reply;

import io.proofdesk.model.Finding;
import io.proofdesk.model.Spelling;
import io.proofdesk.model.vocabulary.Channel;
import io.proofdesk.rules.reply.text.Placeholder;
import io.proofdesk.rules.reply.text.ReplyText;
import io.proofdesk.rules.reply.text.TextParser;
import io.proofdesk.rules.reply.writing.Language;
import io.proofdesk.rules.workbook.Grid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the sheet of one language into templates. One call, one thread. */
final class SheetReader {
  private static final List<String> HEADINGS =
      List.of("Template", "Channel", "Text", "Public text", "Must say", "Must not say", "Source");

  private final Grid sheet;
  private final Language language;
  private final List<Finding> findings;
  private final int[] columns = new int[HEADINGS.size()];

  SheetReader(Grid sheet, Language language, List<Finding> findings) {
    this.sheet = sheet;
    this.language = language;
    this.findings = findings;
  }

  /** All rows whose id and text can be used; the rest is in the findings. */
  List<Template> read() {
    if (!findColumns()) {
      return List.of();
    }
    var templates = new ArrayList<Template>();
    for (int row = 1; row < sheet.rows().size(); row++) {
      if (sheet.rows().get(row).stream().allMatch(String::isBlank)) {
        continue;
      }
      var template = template(row);
      if (template != null) {
        templates.add(template);
      }
    }
    return templates;
  }

  private boolean findColumns() {
    Arrays.fill(columns, -1);
    int width = sheet.rows().isEmpty() ? 0 : sheet.rows().get(0).size();
    for (int column = 0; column < width; column++) {
      var heading = sheet.text(0, column);
      int known = indexOf(heading);
      if (known < 0) {
        var meant = Spelling.suggestion(heading, HEADINGS);
        error(
            "reply.unknown-column",
            0,
            column,
            heading,
            "the columns are " + String.join(", ", HEADINGS),
            meant == null ? "remove the column" : meant);
      } else if (columns[known] >= 0) {
        error(
            "reply.unknown-column",
            0,
            column,
            heading,
            "this heading stands twice",
            "remove one of the two columns");
      } else {
        columns[known] = column;
      }
    }
    boolean complete = true;
    for (int i = 0; i < columns.length; i++) {
      if (columns[i] < 0) {
        complete = false;
        error(
            "reply.missing-column",
            0,
            width,
            null,
            "the column `" + HEADINGS.get(i) + "` is missing",
            "add it; its cells may be blank where nothing is to be said");
      }
    }
    return complete;
  }

  private @Nullable Template template(int row) {
    var id = cell(row, 0);
    if (!id.matches("[A-Z][A-Z0-9_]*")) {
      error(
          "reply.template-id",
          row,
          columns[0],
          id.isEmpty() ? null : id,
          "a template id is a word in capital letters, digits and underscores",
          "write it as the reply table names it, such as ASK_EMAIL");
      return null;
    }
    if (cell(row, 2).isEmpty()) {
      error(
          "reply.empty-text", row, columns[2], null, "a template needs a text", "write the reply");
      return null;
    }
    return new Template(
        id,
        channel(row),
        language,
        parsed(row, 2),
        publicText(row),
        lines(row, 4),
        lines(row, 5),
        cell(row, 6),
        new Template.Places(
            sheet.place(row, 0, sheet.rows().get(row).size() - 1),
            sheet.place(row, columns[2]),
            sheet.place(row, columns[3]),
            sheet.place(row, columns[4]),
            sheet.place(row, columns[5])));
  }

  private @Nullable Channel channel(int row) {
    var name = cell(row, 1);
    if (name.isEmpty()) {
      return null;
    }
    var word = name.toUpperCase(Locale.ROOT).replace(' ', '_');
    for (var channel : Channel.values()) {
      if (channel.name().equals(word)) {
        return channel;
      }
    }
    var names = Arrays.stream(Channel.values()).map(Channel::name).toList();
    error(
        "reply.unknown-channel",
        row,
        columns[1],
        name,
        "a channel is one of " + String.join(", ", names) + ", or blank for any",
        orElse(Spelling.suggestion(word, names), "write one of them, or clear the cell"));
    return null;
  }

  private static String orElse(@Nullable String suggestion, String otherwise) {
    return suggestion == null ? otherwise : suggestion;
  }

  private @Nullable ReplyText publicText(int row) {
    if (cell(row, 3).isEmpty()) {
      return null;
    }
    var text = parsed(row, 3);
    for (var placeholder : text.placeholders()) {
      if (!placeholder.mayBePublic()) {
        error(
            "reply.data-in-public",
            row,
            columns[3],
            placeholder.inBraces(),
            "a public text may not tell " + placeholder.fact(),
            "say it in the private text, or use one of " + publicNames());
      }
    }
    return text;
  }

  private static String publicNames() {
    return Arrays.stream(Placeholder.values())
        .filter(Placeholder::mayBePublic)
        .map(Placeholder::inBraces)
        .reduce((a, b) -> a + ", " + b)
        .orElse("");
  }

  private List<ReplyText> lines(int row, int heading) {
    var place = sheet.place(row, columns[heading]).address();
    return cell(row, heading)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(line -> TextParser.parse(line, place, findings))
        .toList();
  }

  private ReplyText parsed(int row, int heading) {
    var place = sheet.place(row, columns[heading]).address();
    return TextParser.parse(cell(row, heading), place, findings);
  }

  private String cell(int row, int heading) {
    return sheet.text(row, columns[heading]).strip();
  }

  private static int indexOf(String heading) {
    for (int i = 0; i < HEADINGS.size(); i++) {
      if (HEADINGS.get(i).equalsIgnoreCase(heading.strip())) {
        return i;
      }
    }
    return -1;
  }

  private void error(
      String code,
      int row,
      int column,
      @Nullable String read,
      String expected,
      @Nullable String suggestion) {
    findings.add(
        Finding.error(code, sheet.place(row, column).address(), read, expected, suggestion));
  }
}
