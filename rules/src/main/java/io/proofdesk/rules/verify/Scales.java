package io.proofdesk.rules.verify;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.source.Constraint;
import io.proofdesk.rules.table.CellTest;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.Row;
import io.proofdesk.rules.table.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of a table of very many rows, and which rows meet which. One call, one thread. */
final class Scales {
  private final Table table;
  private final List<Constraint> constraints;
  private final Map<String, Scale> scales = new LinkedHashMap<>();
  private final Scale.Passed[][] passed;
  private final int sorting;
  private final Map<Integer, List<Integer>> drawers = new HashMap<>();
  private final List<Integer> everywhere = new ArrayList<>();

  /**
   * @param constraints what is true of every case; those about other columns play no part
   * @param few up to how many regions of a column cells are looked at exactly
   */
  Scales(Table table, Collection<Constraint> constraints, int few) {
    this.table = table;
    var columns = new ArrayList<>(table.inputs());
    var gate = table.appliesWhen();
    if (gate != null) {
      columns.add(gate.column());
    }
    var ids = columns.stream().map(Column::id).toList();
    this.constraints = constraints.stream().filter(one -> one.concernsOnly(ids)).toList();
    var mentions = new Mentions().add(table);
    this.constraints.forEach(
        one -> mentions.add(one.when(), one.given()).add(one.then(), one.holds()));
    columns.forEach(it -> scales.computeIfAbsent(it.id(), id -> new Scale(it, mentions, few)));
    this.passed = new Scale.Passed[table.rows().size()][];
    for (int row = 0; row < passed.length; row++) {
      passed[row] = passed(table.rows().get(row));
    }
    this.sorting = sorting();
    for (int row = 0; row < passed.length; row++) {
      if (sorting >= 0 && passed[row][sorting].single()) {
        drawers.computeIfAbsent(passed[row][sorting].from(), from -> new ArrayList<>()).add(row);
      } else {
        everywhere.add(row);
      }
    }
  }

  /** The column that most rows ask for a single value; -1 when there is none. */
  private int sorting() {
    int best = -1;
    long most = 0;
    for (int i = 0; i < table.inputs().size(); i++) {
      int column = i;
      long single = Stream.of(passed).filter(cells -> cells[column].single()).count();
      if (single > most) {
        best = column;
        most = single;
      }
    }
    return best;
  }

  private Scale.Passed[] passed(Row row) {
    var cells = new Scale.Passed[table.inputs().size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = of(table.inputs().get(i)).passed(row.conditions().get(i).test());
    }
    return cells;
  }

  /** Those about columns of the table alone. */
  List<Constraint> constraints() {
    return constraints;
  }

  Collection<Scale> all() {
    return scales.values();
  }

  Scale of(Column column) {
    var scale = scales.get(column.id());
    if (scale == null) {
      throw new IllegalStateException("`" + column.heading() + "` is no column of the table");
    }
    return scale;
  }

  /** What is wrong with a cell; null when nothing is. */
  @Nullable Finding check(Row row, int column) {
    var scale = of(table.inputs().get(column));
    var test = row.conditions().get(column).test();
    return test instanceof CellTest.Any
        ? null
        : CellCheck.check(scale.column(), scale.regions(), row, column, scale.near(test));
  }

  /** Whether no row asks anything of a column. */
  boolean isBlank(int column) {
    return table.rows().stream()
        .allMatch(row -> row.conditions().get(column).test() instanceof CellTest.Any);
  }

  /** The rows that may keep a row out of the answer on inputs that both may fit, in order. */
  List<Integer> rivals(int row) {
    var rivals = new ArrayList<Integer>();
    var own = passed[row];
    if (sorting >= 0 && own[sorting].single()) {
      add(drawers.getOrDefault(own[sorting].from(), List.of()), row, rivals);
      add(everywhere, row, rivals);
      rivals.sort(null);
      return rivals;
    }
    for (int other = 0; other < passed.length; other++) {
      add(other, row, rivals);
    }
    return rivals;
  }

  private void add(List<Integer> others, int row, List<Integer> rivals) {
    others.forEach(other -> add(other, row, rivals));
  }

  private void add(int other, int row, List<Integer> rivals) {
    if (meet(passed[other], passed[row]) && Rivals.rival(table, other, row)) {
      rivals.add(other);
    }
  }

  private static boolean meet(Scale.Passed[] one, Scale.Passed[] other) {
    for (int i = 0; i < one.length; i++) {
      if (!one[i].meets(other[i])) {
        return false;
      }
    }
    return true;
  }
}
