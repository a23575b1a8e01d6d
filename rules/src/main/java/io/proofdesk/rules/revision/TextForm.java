package io.proofdesk.rules.revision;

import io.proofdesk.rules.revision.NamedSheet.Kind;
import io.proofdesk.rules.revision.NamedSheet.Line;
import io.proofdesk.rules.workbook.Grid;
import java.util.List;

/**
 * A workbook as text that compares well line by line: one block for each rule, one line for each
 * cell, and no trace of where a row or a column stands. Thread-safe.
 */
public final class TextForm {
  private TextForm() {}

  /** The text of some sheets; xlsx and csv of one content give the same. */
  public static String of(List<Grid> sheets) {
    var text = new StringBuilder();
    for (var sheet : sheets) {
      append(SheetNaming.of(List.of(sheet)).get(0), text);
    }
    return text.toString();
  }

  private static void append(NamedSheet sheet, StringBuilder text) {
    text.append("== ").append(sheet.grid().sheet()).append(" ==\n");
    if (sheet.kind() == Kind.RULES) {
      text.append("columns: ");
      text.append(
          String.join(
              ", ",
              sheet.columns().stream()
                  .map(column -> column.band() + " " + column.heading())
                  .toList()));
      text.append('\n');
    }
    for (var line : sheet.lines()) {
      if (line.top()) {
        text.append(line.label()).append(": ").append(sheet.summary(line)).append('\n');
      } else if (sheet.kind() == Kind.PLAIN) {
        text.append(sheet.summary(line).replace("\n", "\n  ")).append('\n');
      } else {
        appendBlock(sheet, line, text);
      }
    }
  }

  private static void appendBlock(NamedSheet sheet, Line line, StringBuilder text) {
    text.append('\n').append(line.name().replace("\n", " ")).append('\n');
    for (var column : sheet.columns()) {
      var cell = line.cells().getOrDefault(column.name(), "");
      if (!cell.isEmpty()) {
        text.append("  ");
        if (!column.band().isEmpty()) {
          text.append(column.band()).append(' ');
        }
        text.append(column.heading()).append(": ");
        text.append(cell.replace("\n", "\n    ")).append('\n');
      }
    }
  }
}
