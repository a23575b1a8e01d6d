package io.proofdesk.rules.signal;

import io.proofdesk.model.Spelling;
import io.proofdesk.rules.signal.phrase.MalformedPhraseException;
import io.proofdesk.rules.signal.phrase.PhraseIndexBuilder;
import io.proofdesk.rules.vocabulary.SheetTable;
import io.proofdesk.rules.workbook.Findings;
import io.proofdesk.rules.workbook.Grid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** Reads the sheet of word lists of the signals workbook. One call, one thread. */
final class SignalLists {
  static final String NOT_WANTED = "not wanted";
  static final String NOT_THREATENED = "not threatened";

  /** Lists that are no lists of words to be found, but say how words are read. */
  private static final String FILLERS = "left out";

  private static final String SAME_WORDS = "same word";
  private static final String DENIAL = "denial";
  private static final String CONTRAST = "contrast";

  /** Without one of these a denial would be heard as a wish or a threat. */
  private static final List<String> NEEDED = List.of(DENIAL, NOT_WANTED, NOT_THREATENED);

  private static final List<String> SPECIAL =
      List.of(FILLERS, SAME_WORDS, DENIAL, CONTRAST, NOT_WANTED, NOT_THREATENED);

  private final SheetTable table;
  private final PhraseIndexBuilder builder;
  private final Findings findings;
  private final Map<String, Integer> firstRows = new LinkedHashMap<>();

  SignalLists(Grid sheet, PhraseIndexBuilder builder, Findings findings) {
    this.table = SheetTable.of(sheet, List.of("List", "Words"), List.of("Note"), findings);
    this.builder = builder;
    this.findings = findings;
  }

  void read() {
    // how words are read comes before the first word is read
    for (int row : table.rows()) {
      firstRows.putIfAbsent(name(row), row);
      readingOfWords(row);
    }
    for (int row : table.rows()) {
      var name = name(row);
      if (!name.equals(FILLERS) && !name.equals(SAME_WORDS)) {
        builder.declare(name);
        list(row, name);
      }
    }
    for (var name : NEEDED) {
      if (table.isWhole() && !firstRows.containsKey(name)) {
        findings.error(
            "signals.list-missing",
            table.place(0, "List"),
            null,
            "a list `" + name + "`: without it a denial is heard as what it denies",
            "add a row " + name + " with its words");
      }
    }
  }

  private void readingOfWords(int row) {
    var name = name(row);
    try {
      if (name.equals(FILLERS)) {
        builder.fillers(table.text(row, "Words"));
      } else if (name.equals(SAME_WORDS)) {
        builder.sameWords(table.text(row, "Words"));
      }
    } catch (MalformedPhraseException malformed) {
      var words = table.text(row, "Words");
      SignalBook.malformed(findings, table.place(row, "Words"), words, malformed);
    }
  }

  private void list(int row, String name) {
    for (var entry : table.text(row, "Words").split("[,，]", -1)) {
      try {
        builder.list(name, entry);
      } catch (MalformedPhraseException malformed) {
        SignalBook.malformed(findings, table.place(row, "Words"), entry.strip(), malformed);
      }
    }
  }

  /** Once every phrase was read: a list that none of them names was misspelled, or is idle. */
  void tellUnnamed() {
    firstRows.forEach(
        (name, row) -> {
          if (!SPECIAL.contains(name) && !builder.isNamed(name)) {
            findings.error(
                "signals.unused-list",
                table.place(row, "List"),
                name.isEmpty() ? null : name,
                "a list that a phrase names as `<" + name + ">`, or one of " + special(),
                Spelling.suggestion(name, SPECIAL));
          }
        });
  }

  private static String special() {
    return String.join(", ", new TreeSet<>(SPECIAL));
  }

  private String name(int row) {
    return table.text(row, "List").strip().toLowerCase(Locale.ROOT);
  }
}
