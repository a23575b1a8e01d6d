package io.proofdesk.rules.reply.lint;

import io.proofdesk.model.Finding;
import io.proofdesk.model.Spelling;
import io.proofdesk.rules.reply.writing.Language;
import io.proofdesk.rules.workbook.Grid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The phrases of the workbook {@code reply-lint}: Language, Kind, Phrase, Why, Suggestion.
 * Immutable. Thread-safe.
 *
 * @param phrases every phrase that could be read, in sheet order
 * @param findings what is wrong with the sheet
 */
public record PhraseList(List<Phrase> phrases, List<Finding> findings) {
  private static final List<String> HEADINGS =
      List.of("Language", "Kind", "Phrase", "Why", "Suggestion");

  public PhraseList {
    phrases = List.copyOf(phrases);
    findings = List.copyOf(findings);
  }

  /** Reads the sheet. */
  public static PhraseList read(Grid sheet) {
    var findings = new ArrayList<Finding>();
    var phrases = new ArrayList<Phrase>();
    for (int column = 0; column < HEADINGS.size(); column++) {
      if (!sheet.text(0, column).equalsIgnoreCase(HEADINGS.get(column))) {
        findings.add(
            Finding.error(
                "lint.column",
                sheet.place(0, column).address(),
                sheet.text(0, column),
                "the columns are " + String.join(", ", HEADINGS),
                "write `" + HEADINGS.get(column) + "` here"));
      }
    }
    if (!findings.isEmpty()) {
      return new PhraseList(List.of(), findings);
    }
    for (int row = 1; row < sheet.rows().size(); row++) {
      if (sheet.rows().get(row).stream().anyMatch(cell -> !cell.isBlank())) {
        var phrase = phrase(sheet, row, findings);
        if (phrase != null) {
          phrases.add(phrase);
        }
      }
    }
    return new PhraseList(phrases, findings);
  }

  private static @Nullable Phrase phrase(Grid sheet, int row, List<Finding> findings) {
    var language = Language.of(sheet.text(row, 0));
    var kind = PhraseKind.named(sheet.text(row, 1));
    var text = sheet.text(row, 2).strip();
    if (language == null) {
      findings.add(
          fault(
              sheet,
              row,
              0,
              "lint.unknown-language",
              "the languages are en and zh",
              "write `en` or `zh`"));
    }
    if (kind == null) {
      var names = Arrays.stream(PhraseKind.values()).map(PhraseKind::text).toList();
      findings.add(
          fault(
              sheet,
              row,
              1,
              "lint.unknown-kind",
              "a kind is one of " + String.join(", ", names),
              orElse(Spelling.suggestion(sheet.text(row, 1), names), "write one of them")));
    }
    boolean tooWide = text.replaceAll("[*#()|]", "").isBlank();
    if (tooWide) {
      findings.add(
          fault(
              sheet,
              row,
              2,
              "lint.phrase-too-wide",
              "a phrase needs words; `*` and `#` alone fit everything",
              "write the words that must not be said"));
    }
    return language == null || kind == null || tooWide
        ? null
        : new Phrase(language, kind, text, sheet.text(row, 3), sheet.text(row, 4));
  }

  private static Finding fault(
      Grid sheet, int row, int column, String code, String expected, @Nullable String suggestion) {
    var read = sheet.text(row, column);
    return Finding.error(
        code,
        sheet.place(row, column).address(),
        read.isEmpty() ? null : read,
        expected,
        suggestion);
  }

  private static String orElse(@Nullable String suggestion, String otherwise) {
    return suggestion == null ? otherwise : suggestion;
  }
}
