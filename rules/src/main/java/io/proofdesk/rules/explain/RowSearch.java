package io.proofdesk.rules.explain;

import io.proofdesk.model.Finding;
import io.proofdesk.model.Spelling;
import io.proofdesk.rules.table.Outcome;
import io.proofdesk.rules.table.Row;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.trace.Asked;
import io.proofdesk.rules.trace.Trace;
import io.proofdesk.rules.workbook.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds a row among the tables that were asked or could have been. One call, one thread. */
final class RowSearch {
  /** What decisions call the last row of a table. */
  private static final String OTHERWISE = "Otherwise";

  private static final int OF_OTHERWISE = -1;

  private final SortedMap<String, Table> tables = new TreeMap<>();

  RowSearch(Trace trace) {
    trace.asked().forEach(it -> tables.put(it.table().id(), it.table()));
    trace.skipped().forEach(it -> tables.put(it.table().id(), it.table()));
  }

  /**
   * A row and its table.
   *
   * @param index which of the rows; negative for {@code Otherwise}
   * @param row the row; of {@code Otherwise} one without conditions
   */
  record Hit(Table table, int index, Row row) {

    boolean isOtherwise() {
      return index < 0;
    }

    /** Whether the row stands in an answer of its table. */
    boolean answers(Asked asked) {
      return asked.table().id().equals(table.id())
          && (isOtherwise() ? asked.outcome().kind() == Outcome.Kind.DEFAULTED : asked.won(row));
    }
  }

  /**
   * The row that is meant.
   *
   * @param named {@code boundary-damage:BD-040}, or the id alone; {@code Otherwise} with its table
   */
  Reading<Hit> find(String named) {
    int colon = named.lastIndexOf(':');
    var id = colon < 0 ? null : named.substring(0, colon);
    var rule = named.substring(colon + 1);
    if (id != null) {
      var table = tables.get(id);
      return table == null
          ? unknown(
              "explain.unknown-table",
              id,
              "the name of a table",
              Spelling.suggestion(id, tables.keySet()))
          : of(table, rule);
    }
    if (rule.equalsIgnoreCase(OTHERWISE)) {
      return unknown(
          "explain.unknown-row",
          rule,
          "the table as well, since many have such a row",
          "write `TABLE:Otherwise`");
    }
    var home = homeOf(rule);
    return home != null
        ? found(home)
        : unknown(
            "explain.unknown-row",
            rule,
            "the id of a row of the profile's tables",
            near(rule, tables.values().stream().flatMap(it -> ids(it).stream()).toList()));
  }

  private Reading<Hit> of(Table table, String rule) {
    var hit = hit(table, rule);
    if (hit != null) {
      return found(hit);
    }
    var elsewhere = homeOf(rule);
    var ids = new ArrayList<>(ids(table));
    if (table.otherwise() != null) {
      ids.add(OTHERWISE);
    }
    return unknown(
        "explain.unknown-row",
        rule,
        "the id of a row of " + table.id(),
        elsewhere == null
            ? near(rule, ids)
            : "did you mean `" + elsewhere.table().id() + ":" + elsewhere.row().id() + "`?");
  }

  private static Reading<Hit> found(Hit hit) {
    return new Reading<>(hit, List.of());
  }

  /** The row of that id in whatever table; null when there is none. */
  private @Nullable Hit homeOf(String rule) {
    for (var table : tables.values()) {
      var hit = rule.equalsIgnoreCase(OTHERWISE) ? null : hit(table, rule);
      if (hit != null) {
        return hit;
      }
    }
    return null;
  }

  private static @Nullable Hit hit(Table table, String rule) {
    for (int row = 0; row < table.rows().size(); row++) {
      if (table.rows().get(row).id().equalsIgnoreCase(rule)) {
        return new Hit(table, row, table.rows().get(row));
      }
    }
    var last = table.otherwise();
    return last == null || !rule.equalsIgnoreCase(OTHERWISE)
        ? null
        : new Hit(
            table,
            OF_OTHERWISE,
            new Row(OTHERWISE, List.of(), last.results(), last.note(), "", last.place()));
  }

  private static List<String> ids(Table table) {
    return table.rows().stream().map(Row::id).toList();
  }

  /** The id that was probably meant; where none is near, those that begin alike, else any. */
  private static String near(String rule, List<String> ids) {
    var meant = Spelling.suggestion(rule, ids);
    if (meant != null) {
      return meant;
    }
    int hyphen = rule.indexOf('-');
    var alike =
        ids.stream()
            .filter(it -> hyphen > 0 && it.regionMatches(true, 0, rule, 0, hyphen + 1))
            .toList();
    return "there are " + Spelling.list(alike.isEmpty() ? ids : alike);
  }

  private static Reading<Hit> unknown(
      String code, String read, String expected, @Nullable String suggestion) {
    return new Reading<>(null, List.of(Finding.error(code, "row", read, expected, suggestion)));
  }
}
