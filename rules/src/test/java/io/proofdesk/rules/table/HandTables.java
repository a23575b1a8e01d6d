package io.proofdesk.rules.table;

import io.proofdesk.rules.table.CellTest.Any;
import io.proofdesk.rules.table.CellTest.OneOf;
import io.proofdesk.rules.table.CellTest.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Small tables by hand: one condition column, one result column. */
public final class HandTables {

  private HandTables() {}

  public static final Place PLACE = new Place("hand.csv", "Rules", "A1");

  public static Column column(ColumnType type) {
    return new Column("asked", "Asked", type, Column.Origin.LOCAL);
  }

  /** A table whose rows ask the same column; a null result is a blank cell. */
  public static Table table(
      HitPolicy policy, Column asked, ColumnType result, List<Value> values, Row... rows) {
    var output = new Column("hand.result", "Result", result, Column.Origin.RESULT);
    return table(policy, asked, List.of(new Table.Output(output, values)), rows);
  }

  /** A table of any number of result columns, whose rows ask the same column. */
  public static Table table(
      HitPolicy policy, Column asked, List<Table.Output> outputs, Row... rows) {
    return new Table(
        "hand",
        "A table by hand",
        policy,
        "OPS",
        "assumption",
        null,
        List.of(asked),
        outputs,
        Arrays.asList(rows),
        null);
  }

  public static Row row(String id, CellTest test, @Nullable Value result) {
    List<@Nullable Value> results = new ArrayList<>();
    results.add(result);
    return wide(id, test, results);
  }

  /** A row that says something in each of several result columns; null is a blank cell. */
  @SuppressWarnings("NullAway") // loses sight of blank results across record constructors
  public static Row wide(String id, CellTest test, List<@Nullable Value> results) {
    return new Row(id, List.of(new Row.Cell(test, "by hand", "B1")), results, "", "", PLACE);
  }

  public static Table withOtherwise(Table table, Value result) {
    return withOtherwise(table, List.of(result));
  }

  /** The same table with a default for each of its result columns; null is a blank cell. */
  @SuppressWarnings("NullAway") // loses sight of blank results across record constructors
  public static Table withOtherwise(Table table, List<@Nullable Value> results) {
    return new Table(
        table.id(),
        table.title(),
        table.hitPolicy(),
        table.owner(),
        table.source(),
        table.appliesWhen(),
        table.inputs(),
        table.outputs(),
        table.rows(),
        new Table.Otherwise(results, "", PLACE));
  }

  public static CellTest any() {
    return new Any();
  }

  public static CellTest less(long amount) {
    return new OneOf(List.of(new Term.Compare(CellTest.Operator.LESS, new Value.Whole(amount))));
  }

  public static Value whole(long amount) {
    return new Value.Whole(amount);
  }

  public static Value word(String id) {
    return new Value.Word(id);
  }
}
