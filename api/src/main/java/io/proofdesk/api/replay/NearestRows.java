package io.proofdesk.api.replay;

import io.proofdesk.api.replay.Mismatch.NearRow;
import io.proofdesk.rules.explain.BeatenRow;
import io.proofdesk.rules.explain.Wanted;
import io.proofdesk.rules.table.Row;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.Value;
import io.proofdesk.rules.trace.Asked;
import io.proofdesk.rules.trace.NearMiss;
import io.proofdesk.rules.trace.Trace;
import io.proofdesk.rules.verify.Wording;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows that would have answered what a fixture expects, and says which of their cells did
 * not hold. Tables that were asked come first; where none of them could have answered so, those
 * that were not asked, with the condition that kept them out. Thread-safe.
 */
final class NearestRows {
  private static final Pattern NUMBER = Pattern.compile("\\d+");
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
          Map.entry("writeBacks", "Write back to"));

  private static final Map<String, String> ACTIONS =
      Map.of(".type", "Do", ".what", "What", ".role", "Who", ".onExhausted", "Then");

  /**
   * What else a row has to say for a part: a resolution answers under one standing, not another.
   */
  private static final Map<String, List<String>> BESIDE =
      Map.of(
          "boundary.recommended", List.of("Standing", "RECOMMENDED"),
          "boundary.allowed", List.of("Standing", "ALLOWED"),
          "boundary.customerChoice", List.of("Standing", "CUSTOMER_CHOICE"),
          "boundary.forbidden", List.of("Standing", "FORBIDDEN"),
          "escalation.to", List.of("When", "NOW"),
          "escalation.later", List.of("When", "IF"),
          "writeBacks.now", List.of("Timing", "NOW"),
          "writeBacks.weekly", List.of("Timing", "WEEKLY"));

  private static final String OTHERWISE = "Otherwise";

  /** A kind of boundary stands in every table of boundaries; three of them say enough. */
  private static final int MOST_NOT_ASKED = 3;

  private static final String AMOUNT = "boundary.maxAmount.amountMinor";

  private NearestRows() {}

  static List<NearRow> of(Mismatch mismatch, Trace trace) {
    if (mismatch.part().equals(AMOUNT)) {
      return amount(mismatch, trace);
    }
    var rows = new ArrayList<NearRow>();
    for (var word : missing(mismatch)) {
      rows.addAll(nearest(trace, (table, row) -> answers(table, row, word, mismatch.part())));
    }
    return rows;
  }

  /** The row that gives just this amount; where nothing came, otherwise one that gives any. */
  private static List<NearRow> amount(Mismatch mismatch, Trace trace) {
    var just = nearest(trace, (table, row) -> answers(table, row, "Up to", it -> is(it, mismatch)));
    return just.isEmpty() && mismatch.got().equals("nothing")
        ? nearest(trace, (table, row) -> answers(table, row, "Up to", it -> it != null))
        : just;
  }

  private static boolean is(@Nullable Value value, Mismatch mismatch) {
    return value instanceof Value.Whole whole
        && String.valueOf(whole.amount()).equals(mismatch.expected());
  }

  /** Of the rows that answer so the nearest; of tables that were not asked, the first of each. */
  private static List<NearRow> nearest(Trace trace, BiPredicate<Table, Row> answers) {
    NearRow best = null;
    int least = Integer.MAX_VALUE;
    for (var asked : trace.asked()) {
      var rows = asked.table().rows();
      var row = asked.nearest(index -> answers.test(asked.table(), rows.get(index)));
      if (row != null && !asked.won(rows.get(row)) && asked.failures(row) < least) {
        least = asked.failures(row);
        best = near(asked, row);
      }
    }
    return best == null ? elsewhere(trace, answers) : List.of(best);
  }

  /** The default of a table that was asked; else rows of tables that were not. */
  private static List<NearRow> elsewhere(Trace trace, BiPredicate<Table, Row> answers) {
    for (var asked : trace.asked()) {
      var last = otherwise(asked.table());
      var fitted = asked.outcome().matched();
      if (last != null && !fitted.isEmpty() && answers.test(asked.table(), last)) {
        var why = "it answers only where no row fits, and " + String.join(", ", fitted) + " did";
        return List.of(new NearRow(named(last), List.of(why)));
      }
    }
    return trace.skipped().stream()
        .flatMap(
            skipped ->
                rows(skipped.table())
                    .filter(row -> answers.test(skipped.table(), row))
                    .limit(1)
                    .map(row -> new NearRow(named(row), List.of(notAsked(skipped)))))
        .limit(MOST_NOT_ASKED)
        .toList();
  }

  private static Stream<Row> rows(Table table) {
    return Stream.concat(table.rows().stream(), Stream.ofNullable(otherwise(table)));
  }

  /** The last row of a table as one without conditions; null when there is none. */
  private static @Nullable Row otherwise(Table table) {
    var last = table.otherwise();
    return last == null
        ? null
        : new Row(OTHERWISE, List.of(), last.results(), last.note(), "", last.place());
  }

  private static String notAsked(Trace.Skipped skipped) {
    var when =
        Objects.requireNonNull(skipped.table().appliesWhen(), "only such tables are left out");
    return "its table was not asked: "
        + when.column().heading()
        + " asks `"
        + when.text()
        + "` and was "
        + Wording.value(when.column().type(), skipped.had());
  }

  /** The words that were expected and did not come; of a clock, its kind. */
  private static Set<String> missing(Mismatch mismatch) {
    if (mismatch.part().startsWith("clocks.")) {
      return mismatch.got().startsWith("no such clock")
          ? Set.of(mismatch.part().split("\\.", -1)[1])
          : Set.of();
    }
    if (mismatch.part().startsWith("evidence.pieces.") && mismatch.got().startsWith("not among")) {
      return Set.of(mismatch.part().split("\\.", -1)[2]);
    }
    if (mismatch.expected().startsWith("no ") || mismatch.expected().startsWith("does not ")) {
      return Set.of();
    }
    var words = words(mismatch.expected());
    words.removeAll(words(mismatch.got()));
    return words;
  }

  /** The words a text names. */
  static Set<String> words(String text) {
    var words = new LinkedHashSet<String>();
    var matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  private static @Nullable String heading(String part) {
    if (part.startsWith("next[")) {
      return ACTIONS.get(part.substring(part.indexOf(']') + 1));
    }
    return HEADINGS.entrySet().stream()
        .filter(entry -> part.startsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  private static boolean answers(Table table, Row row, String word, String part) {
    if (part.endsWith(".rule")) {
      return row.id().equals(word);
    }
    var heading = heading(part);
    var beside = BESIDE.getOrDefault(part, List.of());
    return heading != null
        && answers(table, row, heading, it -> holds(it, word))
        && (beside.isEmpty() || answers(table, row, beside.get(0), it -> holds(it, beside.get(1))));
  }

  private static boolean answers(
      Table table, Row row, String heading, Predicate<@Nullable Value> wanted) {
    for (int i = 0; i < row.results().size(); i++) {
      if (table.outputs().get(i).column().heading().equals(heading)
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
              + "`"
              + inNumbers(cell)
              + " and was "
              + Wording.value(cell.column().type(), cell.had()));
    }
    if (failing.isEmpty()) {
      failing.add("it fitted; " + String.join(", ", asked.outcome().won()) + " came before it");
      failing.addAll(BeatenRow.inEnglish(asked, index));
    }
    return new NearRow(named(miss.row()), failing);
  }

  private static String named(Row row) {
    return row.id() + " (" + row.place().address() + ")";
  }

  /** What a cell asks where it names a setting and not its value; otherwise nothing. */
  private static String inNumbers(NearMiss.Failing cell) {
    var wanted = Wanted.inEnglish(cell.cell().test(), cell.column().type());
    return NUMBER.matcher(wanted).results().allMatch(it -> cell.cell().text().contains(it.group()))
        ? ""
        : " (" + wanted + ")";
  }
}
