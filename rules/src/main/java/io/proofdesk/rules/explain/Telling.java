package io.proofdesk.rules.explain;

import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.HitPolicy;
import io.proofdesk.rules.table.Outcome;
import io.proofdesk.rules.table.Row;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.Value;
import io.proofdesk.rules.trace.Asked;
import io.proofdesk.rules.trace.NearMiss;
import io.proofdesk.rules.trace.Trace.Skipped;
import io.proofdesk.rules.verify.Wording;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells what tables were asked and answered. One call, one thread. */
final class Telling {
  private static final int MOST_MISSES = 3;
  private static final int LONGEST_LIST = 100;

  private final Sentences sentences;
  private final Wanted wanted;
  private final BeatenRow openings;
  private final Map<String, List<String>> givers = new HashMap<>();

  /**
   * @param asked every question of the decision, to name the rows behind a value
   */
  Telling(Sentences sentences, List<Asked> asked) {
    this.sentences = sentences;
    this.wanted = new Wanted(sentences);
    this.openings = new BeatenRow(sentences, this::from);
    for (var one : asked) {
      for (var output : one.table().outputs()) {
        givers.put(output.column().heading(), one.outcome().won());
      }
    }
  }

  ExplainedTable table(Asked asked) {
    var table = asked.table();
    var outcome = asked.outcome();
    var won = new ArrayList<ExplainedRow>();
    boolean alone = outcome.matched().size() == 1;
    for (var id : outcome.won()) {
      won.add(fitted(row(table, id), table, sentences.won(table.hitPolicy(), alone)));
    }
    var beaten = new ArrayList<ExplainedRow>();
    var missed = new ArrayList<MissedRow>();
    for (int index : indexes(asked)) {
      var row = table.rows().get(index);
      if (asked.failures(index) == 0 && !asked.won(row)) {
        beaten.add(fitted(row, table, beatenBecause(asked, index)));
      }
    }
    for (int index : asked.nearest(row -> asked.failures(row) > 0, MOST_MISSES)) {
      var row = table.rows().get(index);
      missed.add(
          new MissedRow(
              row.id(), row.place().address(), results(row, table), failing(asked, index)));
    }
    var policy = table.hitPolicy();
    return new ExplainedTable(
        table.id(),
        table.title(),
        policy.sign() + ": " + sentences.policy(policy),
        sentences.outcome(outcome.kind(), policy, outcome.won(), outcome.matched()),
        won,
        beaten,
        missed);
  }

  RowVerdict verdict(Asked asked, int index) {
    var table = asked.table();
    var row = table.rows().get(index);
    var failing = failing(asked, index);
    var fate =
        asked.won(row) ? RowFate.WON : asked.failures(index) == 0 ? RowFate.BEATEN : RowFate.MISSED;
    var by = fate == RowFate.BEATEN ? rivals(asked, index) : List.<String>of();
    var why =
        switch (fate) {
          case WON -> sentences.won(table.hitPolicy(), asked.outcome().matched().size() == 1);
          case BEATEN -> beatenBecause(asked, index);
          default -> "";
        };
    return new RowVerdict(
        table.id(),
        row.id(),
        row.place().address(),
        fate,
        sentences.fate(fate, row.id(), failing, why),
        failing,
        by,
        fate == RowFate.BEATEN ? openings.of(asked, index) : List.of(),
        List.of());
  }

  /** The row that answers where no other does. */
  RowVerdict otherwise(Asked asked, Row row) {
    var table = asked.table();
    var outcome = asked.outcome();
    boolean answers = outcome.kind() == Outcome.Kind.DEFAULTED;
    var fate = answers ? RowFate.WON : RowFate.BEATEN;
    var why =
        answers
            ? sentences.outcome(outcome.kind(), table.hitPolicy(), outcome.won(), outcome.matched())
            : sentences.otherwise(outcome.matched());
    return new RowVerdict(
        table.id(),
        row.id(),
        row.place().address(),
        fate,
        sentences.fate(fate, row.id(), List.of(), why),
        List.of(),
        outcome.matched(),
        List.of(),
        List.of());
  }

  /**
   * A row whose table was not asked: the table's own condition, then what the row lacks besides.
   */
  RowVerdict verdict(Skipped skipped, RowSearch.Hit hit) {
    var table = skipped.table();
    var row = hit.row();
    var when = table.appliesWhen();
    if (when == null) {
      throw new IllegalStateException("only a table with a condition of its own is left out");
    }
    var condition =
        cell(when.column(), when.place().address(), when.text(), when.test(), skipped.had());
    var own = hit.isOtherwise() ? List.<MissedCell>of() : failing(skipped.rows(), hit.index());
    return new RowVerdict(
        table.id(),
        row.id(),
        row.place().address(),
        RowFate.NOT_ASKED,
        sentences.fate(
            RowFate.NOT_ASKED, row.id(), List.of(), sentences.notAsked(table.id(), condition, own)),
        Stream.concat(Stream.of(condition), own.stream()).toList(),
        List.of(),
        List.of(),
        List.of());
  }

  private String beatenBecause(Asked asked, int index) {
    var why = sentences.beaten(asked.table().hitPolicy(), rivals(asked, index));
    var opened = openings.of(asked, index);
    return opened.isEmpty() ? why : why + "; " + opened.get(0).sentence();
  }

  /** Who came before a row that fitted: the winner, or all others where none is allowed. */
  private static List<String> rivals(Asked asked, int index) {
    var own = asked.table().rows().get(index).id();
    var won = asked.outcome().won();
    return won.isEmpty()
        ? asked.outcome().matched().stream().filter(id -> !id.equals(own)).toList()
        : asked.table().hitPolicy() == HitPolicy.FIRST ? won.subList(0, 1) : won;
  }

  private List<MissedCell> failing(Asked asked, int index) {
    return NearMiss.of(asked, index).cells().stream()
        .map(it -> cell(it.column(), it.address(), it.cell().text(), it.cell().test(), it.had()))
        .toList();
  }

  private MissedCell cell(
      Column column,
      String address,
      String asks,
      io.proofdesk.rules.table.CellTest test,
      @Nullable Value had) {
    var was = Wording.value(column.type(), had);
    var would = wanted.of(test, column.type());
    var from = from(column);
    return new MissedCell(
        column.heading(),
        address,
        asks,
        was,
        would,
        from,
        sentences.missed(
            column.heading(),
            shortened(asks),
            was,
            wanted.asWritten(test, column.type(), asks) ? null : shortened(would),
            from));
  }

  /** A list as far as a line holds it; the cell itself is named, and tells the rest. */
  private static String shortened(String list) {
    if (list.length() <= LONGEST_LIST) {
      return list;
    }
    int comma = list.lastIndexOf(',', LONGEST_LIST);
    return (comma > 0 ? list.substring(0, comma + 1) : list.substring(0, LONGEST_LIST)) + " …";
  }

  private List<String> from(Column column) {
    return column.origin() == Column.Origin.RESULT
        ? givers.getOrDefault(column.heading(), List.of())
        : List.of();
  }

  private static ExplainedRow fitted(Row row, Table table, String why) {
    return new ExplainedRow(row.id(), row.place().address(), results(row, table), why);
  }

  private static SortedMap<String, String> results(Row row, Table table) {
    var results = new LinkedHashMap<String, String>();
    for (int i = 0; i < row.results().size(); i++) {
      var value = row.results().get(i);
      if (value != null) {
        var column = table.outputs().get(i).column();
        results.put(column.heading(), Wording.value(column.type(), value));
      }
    }
    return Collections.unmodifiableSortedMap(new TreeMap<>(results));
  }

  private static List<Integer> indexes(Asked asked) {
    return IntStream.range(0, asked.table().rows().size()).boxed().toList();
  }

  private static Row row(Table table, String id) {
    return table.rows().stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
  }
}
