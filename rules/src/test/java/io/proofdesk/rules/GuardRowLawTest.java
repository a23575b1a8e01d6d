package io.proofdesk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.rules.workbook.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

/**
 * A row that forbids, written above all others of a boundary table, never lets anything new out.
 */
class GuardRowLawTest {
  private static final DecisionEngine SHIPPED = ShippedTables.shippedEngine();
  private static final int CASES = 60;

  @Property(tries = 25, shrinking = ShrinkingMode.OFF)
  void a_guard_row_more_moves_nothing_new(@ForAll long seed) {
    var random = new Random(seed);
    var tables = new ShippedTables();
    // no two tables share the letters of their rules
    char letter = 'A';
    for (var grid : new ShippedTables().grids()) {
      if (grid.workbook().startsWith("boundary-")) {
        tables.first(grid.workbook(), "Z" + letter + "-001", guard(grid, random));
        letter++;
      }
    }
    var guarded = tables.engine();
    int stopped = 0;
    for (int i = 0; i < CASES; i++) {
      var facts = AnyCase.of(seed + i);
      var asOf = AnyCase.momentOf(seed + i);
      var before = Movement.of(Movement.decide(SHIPPED, facts, asOf));
      var after = Movement.of(Movement.decide(guarded, facts, asOf));
      assertThat(after).as("case %s", seed + i).isSubsetOf(before);
      stopped += new TreeSet<>(before).equals(after) ? 0 : 1;
    }
    Statistics.label("a guard stopped something")
        .collect(stopped > 0)
        .coverage(it -> it.check(true).count(count -> count > 0));
  }

  /** Some of the conditions of some row, so that it fits where rows of the table do. */
  private static String[] guard(Grid grid, Random random) {
    int top = 0;
    while (!grid.text(top, 0).equals("Rule")) {
      top++;
    }
    int last = grid.rows().get(top).indexOf("THEN");
    int rows = grid.rows().size() - top - 2;
    int row = top + 2 + random.nextInt(rows);
    var cells = new ArrayList<String>();
    for (int column = 1; column < last; column++) {
      if (!grid.text(row, column).isEmpty() && random.nextBoolean()) {
        cells.addAll(List.of(grid.text(top + 1, column), grid.text(row, column)));
      }
    }
    cells.addAll(List.of("Boundary", random.nextBoolean() ? "FORBIDDEN" : "EVIDENCE_FIRST"));
    cells.addAll(List.of("Note", "never before somebody has looked", "Source", "test"));
    return cells.toArray(String[]::new);
  }
}
