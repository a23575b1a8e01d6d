package io.proofdesk.rules.settling;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.note.CaseTexts;
import io.proofdesk.rules.reply.writing.Language;
import io.proofdesk.rules.table.Row;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The texts of tables that the people of a store read, in English and in Chinese. A text that is
 * missing in the language a store works in is read there in the other one, or not at all, and that
 * is worth a word. Thread-safe.
 */
public final class Prose {
  private static final Map<String, String> IN_CHINESE = inChinese();

  private Prose() {}

  private static Map<String, String> inChinese() {
    var pairs = new LinkedHashMap<String, String>();
    pairs.put(Headings.WHY_ASKED, Headings.WHY_ASKED_IN_CHINESE);
    pairs.put(Headings.CONDITION, Headings.CONDITION_IN_CHINESE);
    pairs.put(Headings.TRIGGER, Headings.TRIGGER_IN_CHINESE);
    pairs.put(Headings.UNTIL, Headings.UNTIL_IN_CHINESE);
    pairs.put(Headings.REASON, Headings.REASON_IN_CHINESE);
    pairs.put(Headings.INSTRUCTION, Headings.INSTRUCTION_IN_CHINESE);
    pairs.put(Headings.WHAT_TO_WRITE, Headings.WHAT_TO_WRITE_IN_CHINESE);
    pairs.put(Headings.WHY_PART, Headings.WHY_PART_ZH);
    pairs.put(Headings.PACKET_WARNING, Headings.PACKET_WARNING_ZH);
    pairs.put(Headings.RISKY_ROUTE, Headings.RISKY_ROUTE_IN_CHINESE);
    pairs.put(Headings.WHY_RISKY, Headings.WHY_RISKY_IN_CHINESE);
    pairs.put(Headings.SENTENCE, Headings.SENTENCE_IN_CHINESE);
    pairs.put(CaseTexts.NOTE, CaseTexts.NOTE_IN_CHINESE);
    return pairs;
  }

  /** One finding for every text that the people of a store cannot read in their language. */
  public static List<Finding> missing(List<Table> tables, Language language) {
    var findings = new ArrayList<Finding>();
    for (var table : tables) {
      IN_CHINESE.forEach(
          (english, chinese) -> {
            int wanted = output(table, language == Language.CHINESE ? chinese : english);
            int there = output(table, language == Language.CHINESE ? english : chinese);
            if (there >= 0) {
              var heading = language == Language.CHINESE ? chinese : english;
              table.rows().stream()
                  .filter(row -> told(row, there) && !told(row, wanted))
                  .forEach(row -> findings.add(finding(row, heading, there)));
            }
          });
    }
    return findings;
  }

  private static boolean told(Row row, int output) {
    return output >= 0
        && row.results().get(output) instanceof Value.Text text
        && !text.text().isBlank();
  }

  private static int output(Table table, String heading) {
    for (int i = 0; i < table.outputs().size(); i++) {
      if (table.outputs().get(i).column().heading().equals(heading)) {
        return i;
      }
    }
    return -1;
  }

  private static Finding finding(Row row, String heading, int there) {
    return Finding.warning(
        "table.text-in-one-language",
        row.place().address(),
        row.results().get(there) instanceof Value.Text text ? text.text() : null,
        "a text under `" + heading + "` in rule " + row.id() + ", too; a store works in it",
        "write it under `" + heading + "`, adding the column where the table has none");
  }
}
