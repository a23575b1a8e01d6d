package io.proofdesk.bench;

import io.proofdesk.rules.table.CellTest;
import io.proofdesk.rules.table.CellTest.OneOf;
import io.proofdesk.rules.table.CellTest.Operator;
import io.proofdesk.rules.table.CellTest.Term;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.Facts;
import io.proofdesk.rules.table.HitPolicy;
import io.proofdesk.rules.table.Place;
import io.proofdesk.rules.table.Row;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/**
 * A routing table made up from a fixed seed: ten condition columns, the most specific row first, a
 * catch-all last; and cases to ask it about.
 */
final class RoutingTable {

  private static final Place PLACE = new Place("routing.csv", "Rules", "A8");

  private static final List<Column> COLUMNS =
      List.of(
          column("Issue", words(12)),
          column("Order status", words(8)),
          column("Days since last scan", new ColumnType.Whole("days")),
          column("Days since delivery", new ColumnType.Whole("days")),
          column("Photo", new ColumnType.YesNo()),
          column("Chargeback threat", new ColumnType.YesNo()),
          column("Sentiment", words(4)),
          column("Order value", new ColumnType.Money("USD")),
          column("Tier", words(4)),
          column("Channel", words(5)));

  private static final double[] FILLED = {0.95, 0.8, 0.35, 0.3, 0.3, 0.15, 0.3, 0.35, 0.3, 0.3};

  private RoutingTable() {}

  /** A FIRST table. */
  static Table of(int rows, long seed) {
    var random = new Random(seed);
    var made = new ArrayList<List<Row.Cell>>();
    for (int i = 0; i < rows - 1; i++) {
      made.add(cells(random));
    }
    made.sort(Comparator.comparingLong(RoutingTable::asked).reversed());
    made.add(COLUMNS.stream().map(column -> cell(new CellTest.Any())).toList());
    var numbered = new ArrayList<Row>();
    for (int i = 0; i < rows; i++) {
      var result = List.<Value>of(new Value.Word("ROUTE_" + i % 9));
      numbered.add(new Row("RT-" + i, made.get(i), result, "", "", PLACE));
    }
    var route = new Column("routing.route", "Route", words(0), Column.Origin.RESULT);
    return new Table(
        "routing",
        "Routing, made up",
        HitPolicy.FIRST,
        "OPS",
        "assumption",
        null,
        COLUMNS,
        List.of(new Table.Output(route, List.of())),
        numbered,
        null);
  }

  /** Cases with every fact given. */
  static List<Facts> cases(int count, long seed) {
    var random = new Random(seed);
    var cases = new ArrayList<Facts>();
    for (int i = 0; i < count; i++) {
      Map<Column, Value> facts = new HashMap<>();
      COLUMNS.forEach(column -> facts.put(column, value(column.type(), random)));
      cases.add(facts::get);
    }
    return cases;
  }

  private static long asked(List<Row.Cell> cells) {
    return cells.stream().filter(cell -> !(cell.test() instanceof CellTest.Any)).count();
  }

  private static List<Row.Cell> cells(Random random) {
    var cells = new ArrayList<Row.Cell>();
    for (int i = 0; i < COLUMNS.size(); i++) {
      var type = COLUMNS.get(i).type();
      boolean filled = random.nextDouble() < FILLED[i];
      cells.add(cell(filled ? test(type, i, random) : new CellTest.Any()));
    }
    return cells;
  }

  private static CellTest test(ColumnType type, int index, Random random) {
    Supplier<Value> next = () -> value(type, random);
    if (type.ordered()) {
      var operator = random.nextBoolean() ? Operator.AT_LEAST : Operator.LESS;
      return new OneOf(List.of(new Term.Compare(operator, next.get())));
    }
    boolean list = random.nextDouble() < (index == 0 ? 0.08 : index == 1 ? 0.25 : 0);
    return new OneOf(
        list
            ? List.of(new Term.Equal(next.get()), new Term.Equal(next.get()))
            : List.of(new Term.Equal(next.get())));
  }

  private static Value value(ColumnType type, Random random) {
    if (type instanceof ColumnType.Word word) {
      return new Value.Word(word.words().get(random.nextInt(word.words().size())));
    }
    if (type instanceof ColumnType.YesNo) {
      return new Value.YesNo(random.nextBoolean());
    }
    return new Value.Whole(random.nextInt(type instanceof ColumnType.Money ? 30_000 : 40));
  }

  private static Row.Cell cell(CellTest test) {
    return new Row.Cell(test, "made up", "B8");
  }

  private static Column column(String heading, ColumnType type) {
    return new Column(heading, heading, type, Column.Origin.LOCAL);
  }

  private static ColumnType words(int count) {
    var words = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      words.add("WORD_" + i);
    }
    return new ColumnType.Word("", words);
  }
}
