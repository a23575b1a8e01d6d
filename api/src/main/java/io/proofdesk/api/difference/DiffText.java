package io.proofdesk.api.difference;

import io.proofdesk.rules.revision.SheetChange;
import io.proofdesk.rules.revision.SheetChange.Change;
import io.proofdesk.rules.verify.AnswerChange;
import io.proofdesk.rules.verify.AnswerDiff;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A comparison for a person at a terminal. Thread-safe. */
public final class DiffText {
  private static final int LONG = 120;
  private static final int CONTEXT = 20;

  private final StringBuilder text = new StringBuilder();

  private DiffText() {}

  /** All of it. */
  public static String of(Comparison comparison) {
    var diff = new DiffText();
    var answers = comparison.answers();
    if (answers != null) {
      diff.answers(answers);
      comparison.texts().forEach(diff::text);
    }
    diff.cells(comparison.cells());
    var fixtures = comparison.fixtures();
    if (fixtures != null) {
      diff.line(
          "Fixtures decided otherwise: " + fixtures.changed().size() + " of " + fixtures.all());
      for (var one : fixtures.changed()) {
        diff.line("  " + one.file() + ": " + one.title());
        one.parts().forEach(part -> diff.line("    " + part));
      }
      diff.line("");
    }
    diff.summary(comparison);
    return diff.text.toString().stripTrailing();
  }

  private void answers(AnswerDiff.Report answers) {
    var part = "";
    for (var change : answers.changes()) {
      if (!change.part().equals(part)) {
        part = change.part();
        line("Another " + part);
      }
      change(change);
    }
    answers.limits().forEach(limit -> line("not all is told: " + limit));
    if (!answers.limits().isEmpty()) {
      line("");
    }
  }

  private void change(AnswerChange change) {
    line("  " + headline(change));
    line("    profiles  " + String.join(", ", change.profiles()));
    line("    example   " + change.example().sentence());
    line("    rules     " + rows(change.rowsBefore()) + "  →  " + rows(change.rowsAfter()));
    for (var cause : change.causes()) {
      line("    because   " + cause.sentence());
    }
    line("");
  }

  private void text(TextChange change) {
    line(change.title() + "  " + change.place());
    line("    rules     " + change.reach());
    change.gone().forEach(paragraph -> line("    −  " + paragraph));
    change.come().forEach(paragraph -> line("    +  " + paragraph));
    if (change.gone().isEmpty() && change.come().isEmpty()) {
      line("    the same paragraphs, divided or ordered otherwise");
    }
    line("");
  }

  /** {@code AUTO_ALLOWED → APPROVAL_REQUIRED}, with everything that goes and comes. */
  static String headline(AnswerChange change) {
    if (change.order()) {
      return "the same in another order";
    }
    var gone = change.gone().isEmpty() ? "nothing" : String.join(" and ", change.gone());
    var come = change.come().isEmpty() ? "nothing" : String.join(" and ", change.come());
    return gone + "  →  " + come;
  }

  private static String rows(List<String> rows) {
    return rows.isEmpty() ? "none" : String.join("; ", rows);
  }

  private void cells(List<SheetChange> sheets) {
    for (var sheet : sheets) {
      var state =
          sheet.state() == SheetChange.State.CHANGED
              ? ""
              : " " + sheet.state().name().toLowerCase(Locale.ROOT);
      line("Cells of " + sheet.workbook() + ", sheet " + sheet.sheet() + state);
      if (sheet.state() == SheetChange.State.CHANGED && sheet.changes().isEmpty()) {
        line("  rows or columns stand elsewhere; nothing else");
      }
      sheet.changes().forEach(change -> line("  " + sentence(change)));
      line("");
    }
  }

  /** One line for one cell, row or column. */
  static String sentence(Change change) {
    var what = (change.line() + " " + change.column()).strip().replace("\n", " ");
    int same = sameStart(change.before(), change.after());
    var before = quoted(from(same, change.before()));
    var after = quoted(from(same, change.after()));
    return switch (change.kind()) {
      case LINE_ADDED -> "+ " + what + "  " + after;
      case LINE_REMOVED -> "- " + what + "  " + before;
      case LINE_MOVED -> "~ " + what + "  moved: " + change.before() + ", now " + change.after();
      case COLUMN_ADDED -> "+ column " + what;
      case COLUMN_REMOVED -> "- column " + what;
      case CELL -> "~ " + what + "  " + before + " → " + after + "  " + change.place();
    };
  }

  /** How much of two long texts can be left out because it is the same; words stay whole. */
  private static int sameStart(@Nullable String before, @Nullable String after) {
    if (before == null || after == null || Math.max(before.length(), after.length()) < LONG) {
      return 0;
    }
    int same = 0;
    while (same < Math.min(before.length(), after.length())
        && before.charAt(same) == after.charAt(same)) {
      same++;
    }
    int from = Math.max(0, same - CONTEXT);
    while (from > 0 && !Character.isWhitespace(before.charAt(from - 1))) {
      from--;
    }
    return from;
  }

  private static @Nullable String from(int start, @Nullable String text) {
    if (text == null) {
      return null;
    }
    var rest = (start > 0 ? "… " : "") + text.substring(start);
    return rest.length() <= LONG ? rest : rest.substring(0, LONG) + "…";
  }

  private static String quoted(@Nullable String cell) {
    return cell == null || cell.isEmpty() ? "blank" : "`" + cell.replace("\n", " ⏎ ") + "`";
  }

  private void summary(Comparison comparison) {
    var answers = comparison.answers();
    if (answers == null) {
      line(comparison.cells().size() + " sheets differ");
      return;
    }
    int ways = answers.changes().size();
    line(
        ways == 0 && answers.limits().isEmpty()
            ? "every input gets the same answer from the tables"
            : ways == 0
                ? "no input was found that gets another answer, and not all is decided"
                : "the tables answer otherwise in " + ways + " ways");
    if (!comparison.beyondTables().isEmpty()) {
      var names =
          comparison.beyondTables().stream()
              .map(sheet -> sheet.workbook() + " " + sheet.sheet())
              .toList();
      line(
          "what else changed may show in texts, times or the reading of messages: "
              + String.join(", ", names)
              + (comparison.fixtures() == null ? "; `--fixtures` shows where" : ""));
    }
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
