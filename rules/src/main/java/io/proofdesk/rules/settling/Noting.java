package io.proofdesk.rules.settling;

import io.proofdesk.model.brief.Brief;
import io.proofdesk.model.decision.CaseNotes;
import io.proofdesk.model.decision.Decision;
import io.proofdesk.rules.note.CaseTexts;
import io.proofdesk.rules.note.DecisionValues;
import io.proofdesk.rules.note.FactValues;
import io.proofdesk.rules.note.RecordPlaces;
import io.proofdesk.rules.note.Wordings;
import io.proofdesk.rules.reply.writing.Language;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes the notes for the next person, line by line as the table of note lines lays them out. For
 * each line the first row that fits counts; a line that has nothing to say is left out.
 * Thread-safe.
 */
public final class Noting {
  private static final String LINES = "NoteLine";

  private final CaseTexts texts;
  private final RecordPlaces places;
  private final Wordings team;

  /**
   * @param texts the texts of the lines
   * @param places where the store keeps its records
   * @param team how the store's team writes
   */
  public Noting(CaseTexts texts, RecordPlaces places, Wordings team) {
    this.texts = texts;
    this.places = places;
    this.team = team;
  }

  /** The notes; null where no table lays them out. */
  @Nullable CaseNotes of(Walk walk, Decision decision, Brief brief) {
    var rows = walk.rowsWith(Headings.NOTE_LINE);
    if (rows.isEmpty()) {
      return null;
    }
    var values = new DecisionValues(decision, new FactValues(brief, team), team, places);
    var heading = team.language() == Language.CHINESE ? CaseTexts.NOTE_IN_CHINESE : CaseTexts.NOTE;
    var written = new HashSet<String>();
    var out = new StringBuilder(2_000);
    for (ResultRow row : rows) {
      var line = row.requiredWord(Headings.NOTE_LINE);
      if (!written.add(line)) {
        continue;
      }
      var text = texts.find(row.text(heading));
      var words = text == null ? null : text.write(values);
      if (words != null && !words.isBlank()) {
        append(out, line, words.strip());
      }
    }
    return new CaseNotes(team.language().tag(), out.toString());
  }

  private void append(StringBuilder out, String line, String words) {
    var label = team.labels().label(LINES, line, team.language());
    if (label != null) {
      out.append(label).append(team.language() == Language.CHINESE ? "：" : ":");
      // a list begins on a line of its own
      if (!words.startsWith("- ")) {
        out.append(team.language() == Language.CHINESE ? "" : " ");
      } else {
        out.append('\n');
      }
    }
    out.append(words).append('\n');
  }
}
