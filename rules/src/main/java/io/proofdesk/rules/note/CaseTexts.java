package io.proofdesk.rules.note;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.table.Row;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The texts of result columns, parsed once for every decision. Immutable. Thread-safe. */
public final class CaseTexts {
  /** Texts of note lines, by language. */
  public static final String NOTE = "Note text";

  public static final String NOTE_IN_CHINESE = "Note text in Chinese";

  /** What goes into a field of a platform's form. */
  public static final String FIELD_VALUE = "Field value";

  private static final Set<String> TEXTS = Set.of(NOTE, NOTE_IN_CHINESE, FIELD_VALUE);

  private final Map<String, CaseText> byText;

  private CaseTexts(Map<String, CaseText> byText) {
    this.byText = Map.copyOf(byText);
  }

  /**
   * Parses every text of these tables.
   *
   * @param findings receives everything that is wrong with them
   */
  public static CaseTexts of(List<Table> tables, List<Finding> findings) {
    var parsed = new HashMap<String, CaseText>();
    for (var table : tables) {
      for (int i = 0; i < table.outputs().size(); i++) {
        if (TEXTS.contains(table.outputs().get(i).column().heading())) {
          parse(table, i, parsed, findings);
        }
      }
    }
    return new CaseTexts(parsed);
  }

  private static void parse(
      Table table, int output, Map<String, CaseText> parsed, List<Finding> findings) {
    for (Row row : table.rows()) {
      if (row.results().get(output) instanceof Value.Text text) {
        var place =
            row.place().address()
                + " "
                + row.id()
                + " `"
                + table.outputs().get(output).column().heading()
                + "`";
        parsed.computeIfAbsent(text.text(), words -> CaseText.parse(words, place, findings));
      }
    }
  }

  /** The parsed text of a cell; null when none of the tables holds it. */
  public @Nullable CaseText find(String text) {
    return byText.get(text);
  }
}
