package io.proofdesk.rules.verify;

import io.proofdesk.rules.table.CellTest;
import io.proofdesk.rules.table.CellTest.Term;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.Facts;
import io.proofdesk.rules.table.HitPolicy;
import io.proofdesk.rules.table.Place;
import io.proofdesk.rules.table.Row;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Tables so small that every input can be tried. */
final class SmallTables {
  private static final Place PLACE = new Place("small.csv", "Rules", "A9");
  private static final List<String> LETTERS = List.of("A", "B", "C");

  private final Random random;

  SmallTables(long seed) {
    this.random = new Random(seed);
  }

  /** A table of any hit policy. */
  @SuppressWarnings("NullAway") // loses sight of blank results across record constructors
  Table table(HitPolicy policy, boolean sets, boolean oneResult) {
    var inputs = new ArrayList<Column>();
    int columns = 1 + random.nextInt(3);
    for (int i = 0; i < columns; i++) {
      inputs.add(new Column("c" + i, "Column " + i, type(sets), Column.Origin.LOCAL));
    }
    var outputs = new ArrayList<Table.Output>();
    for (int i = oneResult ? 1 : 1 + random.nextInt(2); i > 0; i--) {
      outputs.add(output(policy, i));
    }
    var rows = new ArrayList<Row>();
    int count = 1 + random.nextInt(6);
    for (int i = 0; i < count; i++) {
      rows.add(row("SM-" + (i + 1), inputs, outputs));
    }
    var gate =
        random.nextInt(4) > 0
            ? null
            : new Table.Applicability(inputs.get(0), cell(inputs.get(0).type()), "", PLACE);
    var otherwise = random.nextInt(4) > 0 ? null : new Table.Otherwise(results(outputs), "", PLACE);
    return new Table(
        "small", "A small table", policy, "OPS", "", gate, inputs, outputs, rows, otherwise);
  }

  /** Every value the world has for a column; null is absence. */
  static List<@Nullable Value> values(ColumnType type) {
    List<@Nullable Value> values = new ArrayList<>();
    values.add(null);
    if (type instanceof ColumnType.Word) {
      LETTERS.forEach(letter -> values.add(new Value.Word(letter)));
    } else if (type instanceof ColumnType.Words) {
      for (int bits = 0; bits < 8; bits++) {
        var words = new TreeSet<String>();
        for (int i = 0; i < 3; i++) {
          if ((bits >> i & 1) == 1) {
            words.add(LETTERS.get(i));
          }
        }
        values.add(new Value.Words(words));
      }
    } else if (type instanceof ColumnType.YesNo) {
      values.add(new Value.YesNo(true));
      values.add(new Value.YesNo(false));
    } else if (type instanceof ColumnType.Decimal) {
      for (int i = -3; i < 11; i++) {
        values.add(new Value.Decimal(new BigDecimal(i).multiply(new BigDecimal("0.5"))));
      }
    } else {
      for (int i = -2; i < 7; i++) {
        values.add(new Value.Whole(i));
      }
    }
    return values;
  }

  /** Every input of a table. */
  static List<Facts> inputs(List<Column> columns) {
    List<Map<String, Value>> inputs = new ArrayList<>();
    inputs.add(new HashMap<>());
    for (var column : columns) {
      var longer = new ArrayList<Map<String, Value>>();
      for (var input : inputs) {
        for (var value : values(column.type())) {
          var next = new HashMap<>(input);
          if (value != null) {
            next.put(column.id(), value);
          }
          longer.add(next);
        }
      }
      inputs = longer;
    }
    return inputs.stream().<Facts>map(input -> column -> input.get(column.id())).toList();
  }

  private ColumnType type(boolean sets) {
    return switch (random.nextInt(sets ? 5 : 4)) {
      case 0 -> new ColumnType.Word("", LETTERS);
      case 1 -> new ColumnType.YesNo();
      case 2 -> new ColumnType.Decimal("%");
      case 3 -> new ColumnType.Whole("days");
      default -> new ColumnType.Words("", LETTERS);
    };
  }

  private Table.Output output(HitPolicy policy, int index) {
    ColumnType type =
        policy.aggregated() ? new ColumnType.Whole("") : new ColumnType.Word("", LETTERS);
    return new Table.Output(
        new Column("r" + index, "Result " + index, type, Column.Origin.RESULT), List.of());
  }

  @SuppressWarnings("NullAway") // loses sight of blank results across record constructors
  private Row row(String id, List<Column> inputs, List<Table.Output> outputs) {
    var cells =
        inputs.stream().map(column -> new Row.Cell(cell(column.type()), "a cell", "B9")).toList();
    return new Row(id, cells, results(outputs), "", "", PLACE);
  }

  private List<@Nullable Value> results(List<Table.Output> outputs) {
    List<@Nullable Value> results = new ArrayList<>();
    for (var output : outputs) {
      boolean number = output.column().type() instanceof ColumnType.Whole;
      boolean blank = !results.isEmpty() && random.nextInt(4) == 0;
      results.add(
          blank
              ? null
              : number
                  ? new Value.Whole(random.nextInt(3))
                  : new Value.Word(LETTERS.get(random.nextInt(3))));
    }
    return results;
  }

  CellTest cell(ColumnType type) {
    int kind = random.nextInt(10);
    if (kind < 3) {
      return new CellTest.Any();
    }
    if (type instanceof ColumnType.Words && kind < 8) {
      var words = new TreeSet<>(Set.of(LETTERS.get(random.nextInt(3))));
      words.add(LETTERS.get(random.nextInt(2)));
      return new CellTest.Has(CellTest.Quantifier.values()[random.nextInt(3)], words);
    }
    var terms = new ArrayList<Term>();
    for (int i = 1 + random.nextInt(2); i > 0; i--) {
      terms.add(term(type));
    }
    return kind < 8 ? new CellTest.OneOf(terms) : new CellTest.NoneOf(terms);
  }

  private Term term(ColumnType type) {
    if (random.nextInt(6) == 0) {
      return new Term.Absent();
    }
    if (type instanceof ColumnType.Words) {
      return random.nextBoolean() ? new Term.Empty() : new Term.Equal(literal(type));
    }
    if (!type.ordered() || random.nextInt(4) == 0) {
      return new Term.Equal(literal(type));
    }
    if (random.nextBoolean()) {
      return new Term.Compare(CellTest.Operator.values()[random.nextInt(4)], literal(type));
    }
    return new Term.Interval(
        literal(type), random.nextBoolean(), literal(type), random.nextBoolean());
  }

  private Value literal(ColumnType type) {
    if (type instanceof ColumnType.Word) {
      return new Value.Word(LETTERS.get(random.nextInt(2)));
    }
    if (type instanceof ColumnType.YesNo) {
      return new Value.YesNo(random.nextBoolean());
    }
    if (type instanceof ColumnType.Words) {
      return new Value.Words(new TreeSet<>(LETTERS.subList(0, random.nextInt(3))));
    }
    int number = random.nextInt(5);
    return type instanceof ColumnType.Decimal
        ? new Value.Decimal(new BigDecimal(number))
        : new Value.Whole(number);
  }
}
