package io.proofdesk.api.difference;

import io.proofdesk.rules.revision.SheetChange;
import io.proofdesk.rules.revision.SheetChange.Change;
import io.proofdesk.rules.revision.SheetChange.Kind;
import io.proofdesk.rules.source.RulebookSource;
import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A text that customers read otherwise: the same rule answers, and yet other words arrive.
 * Immutable. Thread-safe.
 *
 * @param language the sheet of the replies workbook, such as {@code en}
 * @param template the template, with its channel when it has one
 * @param heading which of its texts, {@code Text} or {@code Public text}
 * @param gone paragraphs that are gone or were other ones; all of them when the template is gone
 * @param come paragraphs that are new
 * @param rules the rules that answer with it in either version; empty when none does or nobody
 *     asked
 * @param place where it stands, in the second version when it is there
 */
public record TextChange(
    String language,
    String template,
    String heading,
    List<String> gone,
    List<String> come,
    List<String> rules,
    String place) {
  private static final String REPLIES = "replies";
  private static final Set<String> READ = Set.of("Text", "Public text");

  public TextChange {
    gone = List.copyOf(gone);
    come = List.copyOf(come);
    rules = List.copyOf(rules);
  }

  /**
   * Every text that changed, came or went.
   *
   * @param versions both versions, whose rules are named
   */
  static List<TextChange> among(List<SheetChange> sheets, List<RulebookSource> versions) {
    var texts = new ArrayList<TextChange>();
    for (var sheet : sheets) {
      if (sheet.workbook().equals(REPLIES)) {
        for (var change : sheet.changes()) {
          if (isRead(change)) {
            texts.add(of(sheet.sheet(), change, versions));
          }
        }
      }
    }
    return texts;
  }

  private static boolean isRead(Change change) {
    return change.kind() == Kind.LINE_ADDED
        || change.kind() == Kind.LINE_REMOVED
        || (change.kind() == Kind.CELL && READ.contains(change.column()));
  }

  private static TextChange of(String language, Change change, List<RulebookSource> versions) {
    var before = paragraphs(change.before());
    var after = paragraphs(change.after());
    return new TextChange(
        language,
        change.line(),
        change.column(),
        before.stream().filter(one -> !after.contains(one)).toList(),
        after.stream().filter(one -> !before.contains(one)).toList(),
        rules(change.line(), versions),
        change.place());
  }

  private static List<String> paragraphs(@Nullable String text) {
    return text == null
        ? List.of()
        : Stream.of(text.split("\n")).map(String::strip).filter(one -> !one.isEmpty()).toList();
  }

  private static List<String> rules(String line, List<RulebookSource> versions) {
    var template = new Value.Word(line.split(" ", 2)[0]);
    var rules = new LinkedHashSet<String>();
    for (var version : versions) {
      version.profiles().stream()
          .flatMap(profile -> profile.tables().stream())
          .forEach(table -> addRules(table, template, rules));
    }
    return List.copyOf(rules);
  }

  private static void addRules(Table table, Value.Word template, Set<String> rules) {
    for (int i = 0; i < table.outputs().size(); i++) {
      var type = table.outputs().get(i).column().type();
      if (type instanceof ColumnType.Word word && word.list().equals("Reply")) {
        for (var row : table.rows()) {
          if (template.equals(row.results().get(i))) {
            rules.add(row.id());
          }
        }
        var otherwise = table.otherwise();
        if (otherwise != null && template.equals(otherwise.results().get(i))) {
          rules.add(table.id() + " Otherwise");
        }
      }
    }
  }

  /** {@code Another reply ASK_EMAIL, en, Text}. */
  String title() {
    return "Another text of "
        + template
        + ", "
        + language
        + (heading.isEmpty() ? "" : ", " + heading);
  }

  /** Who gets it. */
  String reach() {
    return rules.isEmpty() ? "no rule answers with it" : String.join(", ", rules);
  }
}
