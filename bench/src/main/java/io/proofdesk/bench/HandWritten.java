package io.proofdesk.bench;

import io.proofdesk.rules.table.CellTest;
import io.proofdesk.rules.table.CellTest.OneOf;
import io.proofdesk.rules.table.CellTest.Operator;
import io.proofdesk.rules.table.CellTest.Term;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.Facts;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.Value;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a programmer would write for the routing table: rows in an array, asked one after another
 * until one fits. The yardstick beside the compiled table. Thread-safe.
 */
final class HandWritten {

  private final List<Column> columns;
  private final Condition[][] rows;

  private record Condition(int column, @Nullable Set<Value> oneOf, long from, long below) {
    boolean fits(@Nullable Value[] facts) {
      var value = facts[column];
      if (oneOf != null) {
        return oneOf.contains(value);
      }
      return value instanceof Value.Whole whole && whole.amount() >= from && whole.amount() < below;
    }
  }

  HandWritten(Table table) {
    this.columns = table.inputs();
    this.rows =
        table.rows().stream()
            .map(
                row ->
                    IntStream.range(0, columns.size())
                        .mapToObj(i -> condition(i, row.conditions().get(i).test()))
                        .filter(Objects::nonNull)
                        .toArray(Condition[]::new))
            .toArray(Condition[][]::new);
  }

  /** Index of the first row that fits; -1 when none does. */
  int first(Facts given) {
    var facts = new Value[columns.size()];
    for (int i = 0; i < facts.length; i++) {
      facts[i] = Objects.requireNonNull(given.valueOf(columns.get(i)));
    }
    for (int row = 0; row < rows.length; row++) {
      if (fits(rows[row], facts)) {
        return row;
      }
    }
    return -1;
  }

  private static boolean fits(Condition[] conditions, Value[] facts) {
    for (var condition : conditions) {
      if (!condition.fits(facts)) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Condition condition(int column, CellTest test) {
    if (!(test instanceof OneOf oneOf)) {
      return null;
    }
    if (oneOf.terms().get(0) instanceof Term.Compare compare
        && compare.value() instanceof Value.Whole bound) {
      return compare.operator() == Operator.LESS
          ? new Condition(column, null, Long.MIN_VALUE, bound.amount())
          : new Condition(column, null, bound.amount(), Long.MAX_VALUE);
    }
    var values =
        oneOf.terms().stream()
            .map(term -> ((Term.Equal) term).value())
            .collect(Collectors.toUnmodifiableSet());
    return new Condition(column, values, 0, 0);
  }
}
