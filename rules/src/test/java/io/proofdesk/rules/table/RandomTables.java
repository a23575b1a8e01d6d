package io.proofdesk.rules.table;

import io.proofdesk.rules.table.CellTest.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Tables over every column type and hit policy, and facts that sit on their boundaries. */
public final class RandomTables {

  private static final List<String> STRINGS =
      List.of(
          "A",
          "B",
          "C",
          "CHARGEBACK_THREAT",
          "退货",
          "he said \"no\"",
          "back\\slash",
          "\\u0041",
          "*/ end",
          "$x #{y} @{z}",
          "line\nbreak",
          "tab\t",
          "sep\u2028x",
          "null",
          "true",
          "// c",
          "",
          "'",
          "end",
          " lead ",
          "\uD83D\uDE00",
          "\"); System.exit(1); //",
          "\r\n",
          "\u0001");
  private static final List<Long> LONGS =
      List.of(
          0L,
          1L,
          3L,
          5L,
          7L,
          -1L,
          -5L,
          30L,
          1L << 31,
          (1L << 53) + 1,
          Long.MAX_VALUE,
          Long.MIN_VALUE + 1);
  private static final List<String> DECIMALS =
      List.of("0", "0.1", "0.10", "1.0", "-2.50", "1E+3", "99.99", "12345678901234567890.5");

  private final Random random;

  public RandomTables(long seed) {
    this.random = new Random(seed);
  }

  public Table table() {
    return table(HitPolicy.values()[random.nextInt(HitPolicy.values().length)]);
  }

  @SuppressWarnings("NullAway") // loses sight of blank results across record constructors
  public Table table(HitPolicy policy) {
    var inputs = columns("c", 1 + random.nextInt(7));
    var outputs = new ArrayList<Table.Output>();
    int width = policy.aggregated() && random.nextInt(4) > 0 ? 1 : 1 + random.nextInt(3);
    for (int i = 0; i < width; i++) {
      outputs.add(output(policy, i));
    }
    var rows = new ArrayList<Row>();
    int height = 1 + random.nextInt(12);
    for (int i = 0; i < height; i++) {
      rows.add(row("RB-" + (i + 1) * 10, inputs, outputs));
    }
    return new Table(
        "made-up",
        pick(STRINGS),
        policy,
        "OPS",
        "assumption",
        chance(4) ? gate(inputs.get(0)) : null,
        inputs,
        outputs,
        rows,
        chance(3)
            ? new Table.Otherwise(results(outputs), "", new Place("made-up.csv", "Rules", "A99"))
            : null);
  }

  private Table.Applicability gate(Column column) {
    return new Table.Applicability(
        column, cell(column.type()), "made up", new Place("made-up.csv", "Rules", "B5"));
  }

  private List<Column> columns(String prefix, int count) {
    var columns = new ArrayList<Column>();
    for (int i = 0; i < count; i++) {
      columns.add(new Column(prefix + i, pick(STRINGS), type(), Column.Origin.LOCAL));
    }
    return columns;
  }

  private ColumnType type() {
    return switch (random.nextInt(10)) {
      case 0, 1 -> new ColumnType.Word("", List.of("A", "B"));
      case 2, 3 -> new ColumnType.Words("", List.of("A", "B"));
      case 4 -> new ColumnType.YesNo();
      case 5 -> new ColumnType.Text();
      case 6 -> new ColumnType.Decimal("%");
      case 7 -> new ColumnType.Money("USD");
      case 8 -> chance(2) ? new ColumnType.Date() : new ColumnType.Duration();
      default -> new ColumnType.Whole("days");
    };
  }

  private Table.Output output(HitPolicy policy, int index) {
    ColumnType type = type();
    if (policy.aggregated() && !chance(10)) {
      type = chance(2) ? new ColumnType.Whole("") : new ColumnType.Decimal("");
    }
    var listed = new ArrayList<Value>();
    for (int i = random.nextInt(6); i > 0; i--) {
      listed.add(value(type));
    }
    var column = new Column("made-up.r" + index, "Result " + index, type, Column.Origin.RESULT);
    return new Table.Output(column, listed.stream().distinct().toList());
  }

  @SuppressWarnings("NullAway") // loses sight of blank results across record constructors
  private Row row(String id, List<Column> inputs, List<Table.Output> outputs) {
    var cells =
        inputs.stream().map(c -> new Row.Cell(cell(c.type()), pick(STRINGS), "B9")).toList();
    return new Row(
        id, cells, results(outputs), pick(STRINGS), "", new Place("made-up.csv", "Rules", "A9"));
  }

  private List<@Nullable Value> results(List<Table.Output> outputs) {
    List<@Nullable Value> results = new ArrayList<>();
    for (var output : outputs) {
      results.add(chance(6) ? null : value(output.column().type()));
    }
    return results;
  }

  private CellTest cell(ColumnType type) {
    int kind = random.nextInt(10);
    if (kind < 4) {
      return new CellTest.Any();
    }
    if (type instanceof ColumnType.Words && !chance(4)) {
      var quantifier = CellTest.Quantifier.values()[random.nextInt(3)];
      return new CellTest.Has(quantifier, new TreeSet<>(strings(random.nextInt(4))));
    }
    var terms = new ArrayList<Term>();
    boolean manyWords = type instanceof ColumnType.Word && chance(8);
    for (int i = manyWords ? 18 : 1 + random.nextInt(3); i > 0; i--) {
      terms.add(term(type, manyWords));
    }
    return kind < 7 ? new CellTest.OneOf(terms) : new CellTest.NoneOf(terms);
  }

  private Term term(ColumnType type, boolean plain) {
    if (!plain && chance(8)) {
      return new Term.Absent();
    }
    if (type instanceof ColumnType.Words) {
      return new Term.Empty();
    }
    if (!type.ordered() || chance(3)) {
      return new Term.Equal(value(type));
    }
    if (chance(2)) {
      var operator = CellTest.Operator.values()[random.nextInt(4)];
      return new Term.Compare(operator, value(type));
    }
    return new Term.Interval(value(type), chance(2), value(type), chance(2));
  }

  private Value value(ColumnType type) {
    if (type instanceof ColumnType.Word) {
      return new Value.Word(pick(STRINGS));
    }
    if (type instanceof ColumnType.Text) {
      return new Value.Text(pick(STRINGS));
    }
    if (type instanceof ColumnType.Words) {
      return new Value.Words(new TreeSet<>(strings(random.nextInt(5))));
    }
    if (type instanceof ColumnType.YesNo) {
      return new Value.YesNo(chance(2));
    }
    if (type instanceof ColumnType.Decimal) {
      var step = new BigDecimal(List.of("0", "0", "0.01", "-1").get(random.nextInt(4)));
      return new Value.Decimal(new BigDecimal(pick(DECIMALS)).add(step));
    }
    return new Value.Whole(pick(LONGS) + (chance(2) ? 0 : random.nextInt(3) - 1));
  }

  /** Facts for every column a table asks about; some absent. */
  public Facts facts(Table table) {
    Map<Column, Value> facts = new HashMap<>();
    for (var column : table.inputs()) {
      if (!chance(6)) {
        facts.put(column, value(column.type()));
      }
    }
    return facts::get;
  }

  /** The same table, its rows in another order. */
  public Table shuffled(Table table) {
    var rows = new ArrayList<>(table.rows());
    Collections.shuffle(rows, random);
    return table.withRows(rows);
  }

  /** The same table without one of its rows. */
  public Table without(Table table, int row) {
    var rows = new ArrayList<>(table.rows());
    rows.remove(row);
    return table.withRows(rows);
  }

  private List<String> strings(int count) {
    var strings = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      strings.add(chance(2) ? STRINGS.get(random.nextInt(5)) : pick(STRINGS));
    }
    return strings;
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  private <T> T pick(List<T> list) {
    // the first few come often, so that rows and facts meet
    return list.get(random.nextInt(chance(2) ? Math.min(4, list.size()) : list.size()));
  }
}
