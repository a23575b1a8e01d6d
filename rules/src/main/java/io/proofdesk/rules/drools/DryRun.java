package io.proofdesk.rules.drools;

import io.proofdesk.rules.table.CellTest;
import io.proofdesk.rules.table.CellTest.Has;
import io.proofdesk.rules.table.CellTest.NoneOf;
import io.proofdesk.rules.table.CellTest.OneOf;
import io.proofdesk.rules.table.CellTest.Quantifier;
import io.proofdesk.rules.table.CellTest.Term;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.Row;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.UnaryTests;
import io.proofdesk.rules.table.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Puts every compiled rule to work once before the table may answer: for each row a case made to
 * fit it, so that a fault shows while compiling and not while deciding. Thread-safe.
 */
final class DryRun {

  private DryRun() {}

  /**
   * @throws TableRefusedException when a rule fails or misses its case
   */
  static void check(Table table, Network network) {
    for (int i = 0; i < table.rows().size(); i++) {
      var row = table.rows().get(i);
      var witness = witness(table, row);
      try {
        if (!network.rowsThatFit(witness::get).get(i) && fits(table, row, witness)) {
          throw TableRefusedException.dryRun(table, row.id(), null);
        }
      } catch (TableRefusedException missed) {
        throw missed;
      } catch (RuntimeException failure) {
        throw TableRefusedException.dryRun(table, row.id(), failure);
      }
    }
  }

  /** A column that two cells ask about may have no value for both. */
  private static boolean fits(Table table, Row row, Map<Column, @Nullable Value> witness) {
    for (int i = 0; i < table.inputs().size(); i++) {
      if (!UnaryTests.holds(row.conditions().get(i).test(), witness.get(table.inputs().get(i)))) {
        return false;
      }
    }
    return true;
  }

  private static Map<Column, @Nullable Value> witness(Table table, Row row) {
    Map<Column, @Nullable Value> witness = new HashMap<>();
    for (int i = 0; i < table.inputs().size(); i++) {
      var column = table.inputs().get(i);
      var test = row.conditions().get(i).test();
      candidates(test, column.type()).stream()
          .filter(value -> UnaryTests.holds(test, value))
          .findFirst()
          .ifPresent(value -> witness.put(column, value));
    }
    return witness;
  }

  /** Values around everything the cell mentions, and a few of the column's own. */
  private static List<Value> candidates(CellTest test, ColumnType type) {
    var values = new ArrayList<Value>();
    terms(test).forEach(term -> around(term, values));
    if (test instanceof Has has) {
      values.add(
          new Value.Words(has.quantifier() == Quantifier.NONE ? new TreeSet<>() : has.words()));
    }
    if (type instanceof ColumnType.Word word) {
      word.words().forEach(id -> values.add(new Value.Word(id)));
      values.add(new Value.Word("OTHER"));
    }
    if (type instanceof ColumnType.Words words) {
      values.add(new Value.Words(new TreeSet<>()));
      values.add(new Value.Words(new TreeSet<>(words.words())));
      values.add(new Value.Words(new TreeSet<>(List.of("OTHER"))));
    }
    if (type instanceof ColumnType.Text) {
      values.add(new Value.Text(""));
      values.add(new Value.Text("other"));
    }
    if (type instanceof ColumnType.YesNo) {
      values.add(new Value.YesNo(true));
      values.add(new Value.YesNo(false));
    }
    return values;
  }

  private static List<Term> terms(CellTest test) {
    if (test instanceof OneOf oneOf) {
      return oneOf.terms();
    }
    return test instanceof NoneOf noneOf ? noneOf.terms() : List.of();
  }

  private static void around(Term term, List<Value> into) {
    if (term instanceof Term.Equal equal) {
      around(equal.value(), into);
    }
    if (term instanceof Term.Compare compare) {
      around(compare.value(), into);
    }
    if (term instanceof Term.Interval interval) {
      around(interval.from(), into);
      around(interval.to(), into);
      into.add(middle(interval.from(), interval.to()));
    }
  }

  private static void around(Value value, List<Value> into) {
    into.add(value);
    if (value instanceof Value.Whole whole) {
      into.add(new Value.Whole(whole.amount() - 1));
      into.add(new Value.Whole(whole.amount() + 1));
    }
    if (value instanceof Value.Decimal decimal) {
      into.add(new Value.Decimal(decimal.amount().subtract(BigDecimal.ONE)));
      into.add(new Value.Decimal(decimal.amount().add(BigDecimal.ONE)));
    }
  }

  private static Value middle(Value from, Value to) {
    if (from instanceof Value.Decimal low && to instanceof Value.Decimal high) {
      return new Value.Decimal(low.amount().add(high.amount()).multiply(new BigDecimal("0.5")));
    }
    return Objects.requireNonNull(from);
  }
}
