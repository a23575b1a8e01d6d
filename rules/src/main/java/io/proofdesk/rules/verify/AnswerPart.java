package io.proofdesk.rules.verify;

import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Result columns that tables fill together, such as the boundary with its approver and its limit,
 * and when each of their results is given in two versions. One call, one thread.
 *
 * @param columns the columns, in the order of the sheets
 * @param tables ids of the tables that fill them in either version
 * @param single whether at most one result is given
 * @param before when each result is given in the first version
 * @param after when each is given in the second
 */
record AnswerPart(
    List<Column> columns,
    Set<String> tables,
    boolean single,
    Map<Said, Integer> before,
    Map<Said, Integer> after) {

  /** The results of one row, blank ones as null. */
  record Said(List<@Nullable Value> values) {}

  /** The parts of the answer, in the order of asking. */
  static List<AnswerPart> of(Chain before, Chain after, Logic logic) {
    var all = new ArrayList<>(before.tables().values());
    all.addAll(after.tables().values());
    var parts = new ArrayList<AnswerPart>();
    for (var group : groups(all.stream().map(EncodedTable::table).toList())) {
      var columns = columns(group);
      var ids = new LinkedHashSet<>(group.stream().map(Table::id).toList());
      parts.add(
          new AnswerPart(
              columns,
              ids,
              group.stream().allMatch(table -> table.hitPolicy().single()),
              given(before, ids, columns, logic),
              given(after, ids, columns, logic)));
    }
    return parts;
  }

  /** Tables that share a result column, directly or through others. */
  private static Collection<List<Table>> groups(List<Table> tables) {
    var groupOf = new HashMap<String, List<Table>>();
    var groups = new ArrayList<List<Table>>();
    for (var table : tables) {
      List<Table> mine = new ArrayList<>();
      for (var output : table.outputs()) {
        var other = groupOf.get(output.column().id());
        if (other != null && other != mine) {
          mine.addAll(0, other);
          groups.removeIf(group -> group == other);
          groupOf.replaceAll((id, group) -> group == other ? mine : group);
        }
        groupOf.put(output.column().id(), mine);
      }
      mine.add(table);
      groups.add(mine);
    }
    return groups;
  }

  private static List<Column> columns(List<Table> tables) {
    var columns = new LinkedHashMap<String, Column>();
    for (var table : tables) {
      table.outputs().forEach(output -> columns.put(output.column().id(), output.column()));
    }
    return List.copyOf(columns.values());
  }

  private static Map<Said, Integer> given(
      Chain chain, Set<String> ids, List<Column> columns, Logic logic) {
    var rows = new LinkedHashMap<Said, List<Integer>>();
    chain
        .tables()
        .forEach(
            (id, encoded) -> {
              if (ids.contains(id)) {
                for (var row : AnswerRow.of(encoded, logic)) {
                  rows.computeIfAbsent(
                          aligned(encoded.table(), row.results(), columns),
                          key -> new ArrayList<>())
                      .add(row.when());
                }
              }
            });
    var given = new LinkedHashMap<Said, Integer>();
    rows.forEach((results, when) -> given.put(results, logic.or(when)));
    return given;
  }

  /**
   * The results of a row in the order of some columns; blank where its table has no such column.
   */
  static Said aligned(Table table, List<@Nullable Value> results, List<Column> columns) {
    List<@Nullable Value> aligned = new ArrayList<>();
    for (var column : columns) {
      Value value = null;
      for (int i = 0; i < table.outputs().size() && i < results.size(); i++) {
        if (table.outputs().get(i).column().id().equals(column.id())) {
          value = results.get(i);
        }
      }
      aligned.add(value);
    }
    return new Said(aligned);
  }

  /** Every result of either version. */
  Set<Said> results() {
    var all = new LinkedHashSet<>(before.keySet());
    all.addAll(after.keySet());
    return all;
  }

  int before(Said results, Logic logic) {
    return before.getOrDefault(results, logic.no());
  }

  int after(Said results, Logic logic) {
    return after.getOrDefault(results, logic.no());
  }
}
