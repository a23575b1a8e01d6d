package io.proofdesk.api.replay;

import io.proofdesk.api.replay.Mismatch.NearRow;
import io.proofdesk.rules.table.Row;
import io.proofdesk.rules.table.Value;
import io.proofdesk.rules.trace.Asked;
import io.proofdesk.rules.trace.NearMiss;
import io.proofdesk.rules.verify.Wording;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows that would have answered what a fixture expects, and says which of their cells did
 * not hold. Only tables that were asked are looked at. Thread-safe.
 */
final class NearestRows {
  private static final Pattern WORD = Pattern.compile("[A-Z][A-Z0-9_]*(?:-[0-9]+)?");

  /** The result column that a part of a decision comes from, by how the part's name begins. */
  private static final Map<String, String> HEADINGS =
      Map.ofEntries(
          Map.entry("route.", "Route"),
          Map.entry("situation", "Situation"),
          Map.entry("boundary.kind", "Boundary"),
          Map.entry("boundary.approver", "Approver"),
          Map.entry("boundary.recommended", "Resolution"),
          Map.entry("boundary.allowed", "Resolution"),
          Map.entry("boundary.customerChoice", "Resolution"),
          Map.entry("boundary.forbidden", "Resolution"),
          Map.entry("priority.level", "Priority"),
          Map.entry("priority.owner", "Owner"),
          Map.entry("evidence.", "Evidence"),
          Map.entry("reply.template", "Reply"),
          Map.entry("clocks.", "Clock"),
          Map.entry("escalation.to", "Escalate to"),
          Map.entry("stopActions", "Stop"),
          Map.entry("writeBacks", "Write back to"),
          Map.entry("next[", "Do"));

  private NearestRows() {}

  static List<NearRow> of(Mismatch mismatch, List<Asked> asked) {
    var rows = new ArrayList<NearRow>();
    for (var word : missing(mismatch)) {
      var heading = heading(mismatch.part());
      NearRow best = null;
      int least = Integer.MAX_VALUE;
      for (var table : asked) {
        var row = table.nearest(index -> answers(table, index, heading, word, mismatch.part()));
        if (row != null
            && !table.won(table.table().rows().get(row))
            && table.failures(row) < least) {
          least = table.failures(row);
          best = near(table, row);
        }
      }
      if (best != null) {
        rows.add(best);
      }
    }
    return rows;
  }

  /** The words that were expected and did not come; of a clock, its kind. */
  private static Set<String> missing(Mismatch mismatch) {
    if (mismatch.part().startsWith("clocks.")) {
      return mismatch.got().startsWith("no such clock")
          ? Set.of(mismatch.part().split("\\.", -1)[1])
          : Set.of();
    }
    if (mismatch.expected().startsWith("no ") || mismatch.expected().startsWith("does not ")) {
      return Set.of();
    }
    var words = words(mismatch.expected());
    words.removeAll(words(mismatch.got()));
    return words;
  }

  private static Set<String> words(String text) {
    var words = new LinkedHashSet<String>();
    var matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  private static @Nullable String heading(String part) {
    return HEADINGS.entrySet().stream()
        .filter(entry -> part.startsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  private static boolean answers(
      Asked asked, int index, @Nullable String heading, String word, String part) {
    var row = asked.table().rows().get(index);
    if (part.endsWith(".rule")) {
      return row.id().equals(word);
    }
    return heading != null && answers(asked, row, heading, it -> holds(it, word));
  }

  private static boolean answers(
      Asked asked, Row row, String heading, Predicate<@Nullable Value> wanted) {
    for (int i = 0; i < row.results().size(); i++) {
      if (asked.table().outputs().get(i).column().heading().equals(heading)
          && wanted.test(row.results().get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(@Nullable Value value, String word) {
    return (value instanceof Value.Word one && one.id().equals(word))
        || (value instanceof Value.Words many && many.ids().contains(word));
  }

  private static NearRow near(Asked asked, int index) {
    var miss = NearMiss.of(asked, index);
    var failing = new ArrayList<String>();
    for (var cell : miss.cells()) {
      failing.add(
          cell.column().heading()
              + " asks `"
              + cell.cell().text()
              + "` and was "
              + Wording.value(cell.column().type(), cell.had()));
    }
    if (failing.isEmpty()) {
      failing.add("it fitted; " + String.join(", ", asked.outcome().won()) + " came before it");
    }
    return new NearRow(miss.row().id() + " (" + miss.row().place().address() + ")", failing);
  }
}
