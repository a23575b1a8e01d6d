package io.proofdesk.rules.table;

import io.proofdesk.rules.table.Outcome.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The meaning of a table, row by row, after DMN 1.5 clauses 8.2 (hit policies) and 10.3.2.10
 * (decision table, steps 1 to 3). It never answers live; every compiled table is held against it.
 *
 * <ul>
 *   <li>Nothing fits (step 2): the Otherwise row, else {@code NO_MATCH} in place of DMN's null; for
 *       C# the count 0 is the answer.
 *   <li>U: two that fit are a {@code CONFLICT}. A: differing results are one; else every row that
 *       fits has won.
 *   <li>P and O: by the lists of values, from the first result column to the last; a result column
 *       without a list takes no part. A value outside the list comes after it, a blank last of all;
 *       the sheet's order breaks ties. O takes several result columns, which step 3a does not.
 *   <li>R, O, C: all that fit; C in the order of the sheet, which means nothing.
 *   <li>C+ C&lt; C&gt;: per result column, blanks left out; over blanks alone the answer is blank.
 *       The rows that won are those added, or those that hold the smallest or largest. A sum beyond
 *       a whole number, or results that are not numbers of one kind, are a {@code CONFLICT}.
 *   <li>C#: how many rows fit, blank results or not.
 * </ul>
 *
 * <p>Thread-safe.
 */
public final class NaiveEvaluator {

  private NaiveEvaluator() {}

  /** What a table answers on facts. */
  public static Outcome evaluate(Table table, Facts facts) {
    var gate = table.appliesWhen();
    if (gate != null && !UnaryTests.holds(gate.test(), facts.valueOf(gate.column()))) {
      return new Outcome(Kind.NOT_APPLICABLE, List.of(), List.of(), List.of(), null);
    }
    var fitting = table.rows().stream().filter(row -> fits(table, row, facts)).toList();
    return fitting.isEmpty() ? nothing(table) : settle(table, fitting);
  }

  private static boolean fits(Table table, Row row, Facts facts) {
    for (int i = 0; i < table.inputs().size(); i++) {
      var test = row.conditions().get(i).test();
      // most cells are blank, and blank asks nothing
      if (!(test instanceof CellTest.Any)
          && !UnaryTests.holds(test, facts.valueOf(table.inputs().get(i)))) {
        return false;
      }
    }
    return true;
  }

  private static Outcome nothing(Table table) {
    var otherwise = table.otherwise();
    if (otherwise != null) {
      return new Outcome(Kind.DEFAULTED, List.of(), List.of(), List.of(otherwise.results()), null);
    }
    return table.hitPolicy() == HitPolicy.COLLECT_COUNT
        ? new Outcome(Kind.DECIDED, List.of(), List.of(), List.of(count(table, 0)), null)
        : new Outcome(Kind.NO_MATCH, List.of(), List.of(), List.of(), null);
  }

  private static Outcome settle(Table table, List<Row> fitting) {
    var first = fitting.get(0);
    return switch (table.hitPolicy()) {
      case UNIQUE ->
          fitting.size() == 1
              ? decided(fitting, fitting)
              : conflict(fitting, Problems.twoUnderUnique(ids(fitting)));
      case ANY ->
          fitting.stream().allMatch(row -> row.results().equals(first.results()))
              ? new Outcome(
                  Kind.DECIDED, ids(fitting), ids(fitting), List.of(first.results()), null)
              : conflict(fitting, Problems.differingUnderAny(ids(fitting)));
      case PRIORITY -> decided(fitting, fitting.stream().sorted(byValues(table)).limit(1).toList());
      case FIRST -> decided(fitting, List.of(first));
      case RULE_ORDER, COLLECT -> decided(fitting, fitting);
      case OUTPUT_ORDER -> decided(fitting, fitting.stream().sorted(byValues(table)).toList());
      case COLLECT_COUNT ->
          new Outcome(
              Kind.DECIDED,
              ids(fitting),
              ids(fitting),
              List.of(count(table, fitting.size())),
              null);
      case COLLECT_SUM, COLLECT_MIN, COLLECT_MAX -> aggregate(table, fitting);
    };
  }

  private static Outcome decided(List<Row> fitting, List<Row> won) {
    return new Outcome(
        Kind.DECIDED, ids(fitting), ids(won), won.stream().map(Row::results).toList(), null);
  }

  private static Outcome conflict(List<Row> fitting, String problem) {
    return new Outcome(Kind.CONFLICT, ids(fitting), List.of(), List.of(), problem);
  }

  private static List<String> ids(List<Row> rows) {
    return rows.stream().map(Row::id).toList();
  }

  private static List<@Nullable Value> count(Table table, int rows) {
    List<@Nullable Value> results = new ArrayList<>();
    table.outputs().forEach(output -> results.add(new Value.Whole(rows)));
    return results;
  }

  private static Comparator<Row> byValues(Table table) {
    Comparator<Row> order = (unusedLeft, unusedRight) -> 0;
    for (int i = 0; i < table.outputs().size(); i++) {
      int column = i;
      var values = table.outputs().get(i).inFallingPriority();
      if (!values.isEmpty()) {
        order = order.thenComparing(row -> rank(values, row.results().get(column)));
      }
    }
    return order;
  }

  private static int rank(List<Value> values, @Nullable Value value) {
    if (value == null) {
      return values.size() + 1;
    }
    int index = values.indexOf(value);
    return index < 0 ? values.size() : index;
  }

  private static Outcome aggregate(Table table, List<Row> fitting) {
    List<@Nullable Value> answer = new ArrayList<>();
    var won = new ArrayList<Row>();
    for (int i = 0; i < table.outputs().size(); i++) {
      int column = i;
      var values =
          fitting.stream().map(row -> row.results().get(column)).filter(Objects::nonNull).toList();
      if (!values.stream().allMatch(Value.Whole.class::isInstance)
          && !values.stream().allMatch(Value.Decimal.class::isInstance)) {
        return conflict(fitting, Problems.NOT_NUMBERS);
      }
      boolean sum = table.hitPolicy() == HitPolicy.COLLECT_SUM;
      var result = values.isEmpty() ? null : sum ? sum(values) : extreme(table, values);
      if (result == null && !values.isEmpty()) {
        return conflict(fitting, Problems.TOO_LARGE);
      }
      answer.add(result);
      fitting.stream()
          .filter(row -> row.results().get(column) != null)
          .filter(row -> sum || Objects.equals(row.results().get(column), result))
          .forEach(won::add);
    }
    var inOrder = fitting.stream().filter(won::contains).toList();
    return new Outcome(Kind.DECIDED, ids(fitting), ids(inOrder), List.of(answer), null);
  }

  private static Value extreme(Table table, List<Value> values) {
    Comparator<Value> order = UnaryTests::order;
    return values.stream()
        .min(table.hitPolicy() == HitPolicy.COLLECT_MIN ? order : order.reversed())
        .orElseThrow();
  }

  private static @Nullable Value sum(List<Value> values) {
    var whole = BigInteger.ZERO;
    var decimal = BigDecimal.ZERO;
    for (var value : values) {
      if (value instanceof Value.Whole w) {
        whole = whole.add(BigInteger.valueOf(w.amount()));
      }
      if (value instanceof Value.Decimal d) {
        decimal = decimal.add(d.amount());
      }
    }
    if (values.get(0) instanceof Value.Decimal) {
      return new Value.Decimal(decimal);
    }
    return whole.bitLength() < Long.SIZE ? new Value.Whole(whole.longValue()) : null;
  }
}
