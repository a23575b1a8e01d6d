package io.proofdesk.rules.mutation;

import io.proofdesk.rules.mutation.Mutant.Kind;
import io.proofdesk.rules.table.CellTest;
import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.Row;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.Value;
import io.proofdesk.rules.verify.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every slip in a table, cell by cell. The same sheet read under two profiles gives the same slips
 * in the same order, with other limits where settings stand. Prose in results is left alone: no
 * answer hangs on it. Thread-safe.
 */
public final class Mutants {
  private static final CellTest ANY = new CellTest.Any();

  private Mutants() {}

  /** All of them, from the first row to the last. */
  public static List<Mutant> of(Table table) {
    var mutants = new ArrayList<Mutant>();
    for (int row = 0; row < table.rows().size(); row++) {
      for (int column = 0; column < table.inputs().size(); column++) {
        conditions(table, row, column, mutants);
      }
      for (int column = 0; column < table.outputs().size(); column++) {
        results(table, row, column, mutants);
      }
      mutants.add(new Mutant(Kind.DROPPED, row, -1, new Mutant.NoRow(), "", ""));
      if (table.hitPolicy().rowOrderMatters() && differsFromNext(table, row)) {
        mutants.add(new Mutant(Kind.SWAPPED, row, -1, new Mutant.Swap(), "", ""));
      }
    }
    return mutants;
  }

  private static boolean differsFromNext(Table table, int row) {
    return row + 1 < table.rows().size()
        && !table.rows().get(row).results().equals(table.rows().get(row + 1).results());
  }

  private static void conditions(Table table, int row, int column, List<Mutant> mutants) {
    var cell = table.rows().get(row).conditions().get(column);
    if (cell.test() instanceof CellTest.Any) {
      var model = nearest(table, row, column);
      if (model != null) {
        mutants.add(
            new Mutant(
                Kind.SPECIFIC, row, column, new Mutant.NewCell(model.test()), "", model.text()));
      }
      return;
    }
    mutants.add(new Mutant(Kind.ANY, row, column, new Mutant.NewCell(ANY), cell.text(), ""));
    for (var slip : Slips.in(cell.test(), table.inputs().get(column))) {
      mutants.add(
          new Mutant(
              slip.kind(),
              row,
              column,
              new Mutant.NewCell(slip.test()),
              slip.before(),
              slip.after()));
    }
  }

  /** The cell of the column that a hand copies up or down; null when all of them are blank. */
  private static Row.@Nullable Cell nearest(Table table, int row, int column) {
    for (int away = 1; away < table.rows().size(); away++) {
      for (int other : List.of(row - away, row + away)) {
        if (other >= 0 && other < table.rows().size()) {
          var cell = table.rows().get(other).conditions().get(column);
          if (!(cell.test() instanceof CellTest.Any)) {
            return cell;
          }
        }
      }
    }
    return null;
  }

  private static void results(Table table, int row, int column, List<Mutant> mutants) {
    var value = table.rows().get(row).results().get(column);
    var type = table.outputs().get(column).column().type();
    if (value == null || type instanceof ColumnType.Text) {
      return;
    }
    var changed =
        type.ordered()
            ? Slips.moved(value, type).get(1)
            : Slips.other(value, type, Set.of(word(value)));
    if (changed != null) {
      mutants.add(
          new Mutant(
              Kind.RESULT,
              row,
              column,
              new Mutant.NewResult(changed),
              Wording.value(type, value),
              Wording.value(type, changed)));
    }
  }

  private static String word(Value value) {
    return value instanceof Value.Word word ? word.id() : "";
  }
}
