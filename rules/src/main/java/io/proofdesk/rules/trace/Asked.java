package io.proofdesk.rules.trace;

import io.proofdesk.rules.table.Facts;
import io.proofdesk.rules.table.Outcome;
import io.proofdesk.rules.table.Row;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.UnaryTests;
import io.proofdesk.rules.table.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One question to a table and its answer, with every value its columns had; of a table whose own
 * condition did not hold, the values its columns would have had. Thread-safe.
 */
public final class Asked {
  private static final short NONE = -1;

  private final Table table;
  private final List<@Nullable Value> inputs;
  private final Outcome outcome;
  // most questions are never looked at row by row: then nothing is worked out, and nothing kept
  private volatile @Nullable Misses misses;

  /** How many cells of each row did not hold, and which was the first. */
  private record Misses(short[] count, short[] first) {}

  private Asked(Table table, List<@Nullable Value> inputs, Outcome outcome) {
    this.table = table;
    this.inputs = inputs;
    this.outcome = outcome;
  }

  private Misses misses() {
    var known = misses;
    if (known == null) {
      known = missed();
      misses = known;
    }
    return known;
  }

  private Misses missed() {
    int rows = table.rows().size();
    var found = new Misses(new short[rows], new short[rows]);
    for (int row = 0; row < rows; row++) {
      found.first[row] = NONE;
      for (int column = 0; column < inputs.size(); column++) {
        if (!holds(row, column)) {
          found.first[row] = found.count[row] == 0 ? (short) column : found.first[row];
          found.count[row]++;
        }
      }
    }
    return found;
  }

  /** Notes what a table was asked, and what it answered. */
  public static Asked of(Table table, Facts facts, Outcome outcome) {
    List<@Nullable Value> inputs = new ArrayList<>(table.inputs().size());
    for (var column : table.inputs()) {
      inputs.add(facts.valueOf(column));
    }
    return new Asked(table, inputs, outcome);
  }

  /**
   * Whether the same question is asked again: the table's own condition holds, and every column has
   * the value it had. The answer is then the same, too.
   */
  public boolean isAsked(Facts facts) {
    var when = table.appliesWhen();
    if (when != null && !UnaryTests.holds(when.test(), facts.valueOf(when.column()))) {
      return false;
    }
    for (int column = 0; column < inputs.size(); column++) {
      if (!Objects.equals(inputs.get(column), facts.valueOf(table.inputs().get(column)))) {
        return false;
      }
    }
    return true;
  }

  /** The table. */
  public Table table() {
    return table;
  }

  /** What it answered. */
  public Outcome outcome() {
    return outcome;
  }

  /** The values of all condition columns; null where absent. */
  public List<@Nullable Value> inputs() {
    return Collections.unmodifiableList(inputs);
  }

  /** The value a condition column had; null when absent. */
  public @Nullable Value input(int column) {
    return inputs.get(column);
  }

  /** How many cells of a row did not hold; none when it fitted. */
  public int failures(int row) {
    return misses().count[row];
  }

  /** Whether every cell of a row held, whatever the one in a column says. */
  public boolean holdsBeside(int row, int column) {
    var it = misses();
    return it.count[row] == 0 || (it.count[row] == 1 && it.first[row] == column);
  }

  /** Whether a cell is the only one of its row that did not hold. */
  public boolean failsAlone(int row, int column) {
    var it = misses();
    return it.count[row] == 1 && it.first[row] == column;
  }

  /** The rows that fitted, by index. */
  public BitSet fitting() {
    var fitting = new BitSet();
    var count = misses().count;
    IntStream.range(0, count.length).filter(row -> count[row] == 0).forEach(fitting::set);
    return fitting;
  }

  /** The columns whose cells of a row did not hold. */
  public List<Integer> failing(int row) {
    return IntStream.range(0, inputs.size()).filter(column -> !holds(row, column)).boxed().toList();
  }

  /** Whether a row stands in the answer. */
  public boolean won(Row row) {
    return outcome.won().contains(row.id());
  }

  /**
   * Of some rows the one that came nearest to fitting: the fewest cells that did not hold, and of
   * two alike the upper one; null when there is none.
   */
  public @Nullable Integer nearest(IntPredicate rows) {
    var nearest = nearest(rows, 1);
    return nearest.isEmpty() ? null : nearest.get(0);
  }

  /** Of some rows those that came nearest to fitting, the nearest first. */
  public List<Integer> nearest(IntPredicate rows, int most) {
    var count = misses().count;
    return IntStream.range(0, count.length)
        .filter(rows)
        .boxed()
        .sorted(Comparator.<Integer>comparingInt(row -> count[row]).thenComparing(row -> row))
        .limit(most)
        .toList();
  }

  private boolean holds(int row, int column) {
    return UnaryTests.holds(
        table.rows().get(row).conditions().get(column).test(), inputs.get(column));
  }
}
