package io.proofdesk.rules.readiness;

import io.proofdesk.rules.source.ProfileSource;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.Row;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.UnaryTests;
import io.proofdesk.rules.table.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which rows can answer under one profile, found by following words from table to table: the route
 * that is asked for, the profile's word settings, and every single word that a table can answer
 * with. A column of which nothing is known holds any value, so a row is only left out when it can
 * never fit. One call, one thread.
 */
final class PossibleAnswers {
  private static final String ROUTE = "Route";

  private final Map<String, List<@Nullable Value>> known = new HashMap<>();
  private final List<Possible> possible = new ArrayList<>();

  private PossibleAnswers() {}

  /**
   * A row that can answer.
   *
   * @param table its table
   * @param rule its id; null for {@code Otherwise}
   * @param results one value per result column; null where blank
   */
  record Possible(Table table, @Nullable String rule, List<@Nullable Value> results) {

    /** The result under a heading; null when blank, or when the table has no such column. */
    @Nullable Value result(String heading) {
      for (int i = 0; i < table.outputs().size(); i++) {
        if (table.outputs().get(i).column().heading().equals(heading)) {
          return results.get(i);
        }
      }
      return null;
    }
  }

  /**
   * Follows the tables of a profile.
   *
   * @param route the route that is taken; null for all of them
   */
  static PossibleAnswers under(ProfileSource profile, @Nullable String route) {
    var answers = new PossibleAnswers();
    for (var setting : profile.profile().settings().all()) {
      if (setting.value() instanceof Value.Word word) {
        answers.known.put(setting.name(), List.of(word));
      }
    }
    if (route != null) {
      answers.known.put(ROUTE, List.of(new Value.Word(route)));
    }
    // tables that fill one column between them are asked one or the other, never in turn
    var silent = new HashSet<String>();
    for (var table : profile.tables()) {
      answers.follow(table, route != null, silent);
    }
    return answers;
  }

  /** Every row that can answer, table by table. */
  List<Possible> all() {
    return possible;
  }

  private void follow(Table table, boolean routeGiven, Set<String> filled) {
    var gate = table.appliesWhen();
    if (gate != null && !canHold(gate.column(), value -> UnaryTests.holds(gate.test(), value))) {
      return;
    }
    var rows = new ArrayList<Possible>();
    for (var row : table.rows()) {
      if (canFit(table, row)) {
        rows.add(new Possible(table, row.id(), row.results()));
      }
    }
    var otherwise = table.otherwise();
    if (otherwise != null) {
      rows.add(new Possible(table, null, otherwise.results()));
    }
    possible.addAll(rows);
    for (var output : table.outputs()) {
      var column = output.column();
      boolean followed =
          table.hitPolicy().single()
              && column.type() instanceof ColumnType.Word
              && !given(column, routeGiven);
      if (followed) {
        note(column.heading(), rows, otherwise == null, filled);
      }
    }
  }

  private static boolean given(Column column, boolean routeGiven) {
    return routeGiven && column.heading().equals(ROUTE);
  }

  private void note(String heading, List<Possible> rows, boolean maySilent, Set<String> filled) {
    List<@Nullable Value> words = new ArrayList<>();
    var before = filled.add(heading) ? null : known.get(heading);
    if (before != null) {
      words.addAll(before);
    }
    for (var row : rows) {
      words.add(row.result(heading));
    }
    if (maySilent) {
      words.add(null);
    }
    known.put(heading, words);
  }

  private boolean canFit(Table table, Row row) {
    for (int i = 0; i < table.inputs().size(); i++) {
      var test = row.conditions().get(i).test();
      if (!canHold(table.inputs().get(i), value -> UnaryTests.holds(test, value))) {
        return false;
      }
    }
    return true;
  }

  private interface Holding {
    boolean holds(@Nullable Value value);
  }

  private boolean canHold(Column column, Holding test) {
    var values = known.get(column.heading());
    if (values == null || column.type() instanceof ColumnType.Words) {
      return true;
    }
    for (var value : values) {
      if (test.holds(value)) {
        return true;
      }
    }
    return false;
  }
}
