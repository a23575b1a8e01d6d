package io.proofdesk.rules.verify;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.source.Constraint;
import io.proofdesk.rules.table.CellTest;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.Row;
import io.proofdesk.rules.table.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of a table of very many rows, and which rows meet which. One call, one thread. */
final class Scales {
  private final Table table;
  private final List<Constraint> constraints;
  private final Map<String, Scale> scales = new LinkedHashMap<>();
  private final Scale.Passed[][] passed;

  /**
   * @param constraints what is true of every case; those about other columns play no part
   */
  Scales(Table table, Collection<Constraint> constraints) {
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
    columns.forEach(it -> scales.computeIfAbsent(it.id(), id -> new Scale(it, mentions)));
    this.passed = new Scale.Passed[table.rows().size()][];
    for (int row = 0; row < passed.length; row++) {
      passed[row] = passed(table.rows().get(row));
    }
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

  /** The rows that may keep a row out of the answer on inputs that both may fit. */
  List<Integer> rivals(int row) {
    var rivals = new ArrayList<Integer>();
    for (int other = 0; other < passed.length; other++) {
      if (meet(passed[other], passed[row]) && Rivals.rival(table, other, row)) {
        rivals.add(other);
      }
    }
    return rivals;
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
