package io.proofdesk.rules.signal;

import io.proofdesk.rules.kept.KeptBytes;
import io.proofdesk.rules.signal.example.ExampleLearning;
import io.proofdesk.rules.vocabulary.VocabularyReader;
import io.proofdesk.rules.workbook.Findings;
import io.proofdesk.rules.workbook.Grid;
import io.proofdesk.rules.workbook.Reading;
import io.proofdesk.rules.workbook.WorkbookFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The shipped phrases, and small books written by hand. */
final class Books {
  private static final Path TABLES = Path.of("..", "decision-tables");
  private static final ExampleLearning LEARNING = new ExampleLearning(KeptBytes.NONE);
  private static final SignalWords FEW =
      new SignalWords(
          Set.of("ORDER_STATUS", "REFUND_RETURN", "OUT_OF_SCOPE"),
          Set.of("FULL_REFUND"),
          Set.of(),
          Set.of());

  /** The lists that no book may lack. */
  static final List<List<String>> NEEDED =
      List.of(
          List.of("List", "Words"),
          List.of("denial", "not, never, 没"),
          List.of("not wanted", "not want (to)?, no need (to)?, do not, 不想, 不是要"),
          List.of("not threatened", "not going to"));

  private Books() {}

  /** The lists that no book may lack, and more. */
  @SafeVarargs
  static List<List<String>> lists(List<String>... more) {
    var all = new ArrayList<>(NEEDED);
    all.addAll(List.of(more));
    return all;
  }

  static SignalReader shipped() {
    var vocabulary =
        VocabularyReader.readable(List.of(grid("vocabulary.Words.csv")), new Findings());
    return SignalReader.of(
            List.of(grid("signals.Phrases.csv"), grid("signals.Words.csv")),
            List.of(grid("examples.en.csv"), grid("examples.zh.csv")),
            new SignalWords(
                Set.copyOf(
                    List.copyOf(java.util.Objects.requireNonNull(vocabulary.words("Route")))),
                Set.copyOf(java.util.Objects.requireNonNull(vocabulary.words("Resolution"))),
                Set.copyOf(java.util.Objects.requireNonNull(vocabulary.words("Evidence"))),
                Set.copyOf(java.util.Objects.requireNonNull(vocabulary.words("Topic")))),
            LEARNING)
        .orThrow();
  }

  /** A book of intents for ORDER_STATUS, one phrase each. */
  static SignalReader asking(String... phrases) {
    return rows(java.util.Arrays.stream(phrases).map(p -> row("ORDER_STATUS", p)).toList())
        .orThrow();
  }

  static List<String> row(String signal, String phrase) {
    return List.of("intent", signal, "80", phrase, "");
  }

  /** A book of rows: kind, signal, strength, phrase, not when. */
  static Reading<SignalReader> rows(List<List<String>> rows) {
    var cells = new ArrayList<List<String>>();
    cells.add(List.of("Id", "Kind", "Signal", "Strength", "Phrase", "Not when"));
    for (int i = 0; i < rows.size(); i++) {
      var row = new ArrayList<String>();
      row.add("PE-" + (i + 1));
      row.addAll(rows.get(i));
      cells.add(row);
    }
    var words = new ArrayList<>(NEEDED);
    words.addAll(
        List.of(
            List.of("left out", "a the my"),
            List.of("same word", "send sent"),
            List.of("contrast", "but, 但")));
    if (cells.toString().contains("<parcel>")) {
      words.add(List.of("parcel", "package, parcel, 包裹"));
    }
    return of(cells, words);
  }

  /** A book of the two sheets as they stand, headings first. */
  static Reading<SignalReader> of(List<List<String>> phrases, List<List<String>> words) {
    return SignalReader.of(
        List.of(
            new Grid("signals.csv", "Phrases", phrases), new Grid("signals.csv", "Words", words)),
        FEW);
  }

  private static Grid grid(String name) {
    return WorkbookFile.read(name, TABLES.resolve(name)).orThrow().get(0);
  }
}
