package io.proofdesk.rules.table;

import io.proofdesk.rules.table.Outcome.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Settles by hit policy which of the rows that fit stand in the answer: the live counterpart of
 * what {@link NaiveEvaluator} says, written apart from it so that one checks the other.
 * Thread-safe.
 */
public final class Settling {

  private static final Outcome NOT_APPLICABLE =
      new Outcome(Kind.NOT_APPLICABLE, List.of(), List.of(), List.of(), null);

  private final Table table;

  private final int[][] ranks;

  /** Prepares the order of the values for P and O. */
  public Settling(Table table) {
    this.table = table;
    boolean ordered =
        table.hitPolicy() == HitPolicy.PRIORITY || table.hitPolicy() == HitPolicy.OUTPUT_ORDER;
    this.ranks = ordered ? ranks(table) : new int[0][];
  }

  /** The outcome of a table whose condition did not hold. */
  public static Outcome notApplicable() {
    return NOT_APPLICABLE;
  }

  /**
   * Settles.
   *
   * @param fitting indexes of the rows that fit
   */
  public Outcome settle(BitSet fitting) {
    int[] rows = indexes(fitting);
    if (rows.length == 0) {
      return silent();
    }
    return switch (table.hitPolicy()) {
      case UNIQUE ->
          rows.length > 1
              ? conflict(rows, Problems.twoUnderUnique(ids(rows)))
              : answer(rows, rows, results(rows));
      case ANY -> agreed(rows);
      case FIRST -> single(rows, rows[0]);
      case PRIORITY -> single(rows, best(rows));
      case RULE_ORDER, COLLECT -> answer(rows, rows, results(rows));
      case OUTPUT_ORDER -> {
        int[] sorted = Arrays.stream(rows).boxed().sorted(this::compare).mapToInt(i -> i).toArray();
        yield answer(rows, sorted, results(sorted));
      }
      case COLLECT_COUNT -> answer(rows, rows, List.of(inEveryColumn(rows.length)));
      case COLLECT_SUM, COLLECT_MIN, COLLECT_MAX -> taken(rows);
    };
  }

  private static int[] indexes(BitSet rows) {
    int[] indexes = new int[rows.cardinality()];
    int row = -1;
    for (int i = 0; i < indexes.length; i++) {
      row = rows.nextSetBit(row + 1);
      indexes[i] = row;
    }
    return indexes;
  }

  private Outcome silent() {
    var otherwise = table.otherwise();
    if (otherwise != null) {
      return new Outcome(Kind.DEFAULTED, List.of(), List.of(), List.of(otherwise.results()), null);
    }
    return table.hitPolicy() == HitPolicy.COLLECT_COUNT
        ? new Outcome(Kind.DECIDED, List.of(), List.of(), List.of(inEveryColumn(0)), null)
        : new Outcome(Kind.NO_MATCH, List.of(), List.of(), List.of(), null);
  }

  private List<@Nullable Value> inEveryColumn(long count) {
    List<@Nullable Value> counts = new ArrayList<>();
    table.outputs().forEach(output -> counts.add(new Value.Whole(count)));
    return counts;
  }

  private Outcome agreed(int[] rows) {
    var first = table.rows().get(rows[0]).results();
    for (int row : rows) {
      if (!table.rows().get(row).results().equals(first)) {
        return conflict(rows, Problems.differingUnderAny(ids(rows)));
      }
    }
    return answer(rows, rows, List.of(first));
  }

  private Outcome single(int[] rows, int winner) {
    var row = table.rows().get(winner);
    return new Outcome(Kind.DECIDED, ids(rows), List.of(row.id()), List.of(row.results()), null);
  }

  private Outcome answer(int[] rows, int[] won, List<List<@Nullable Value>> results) {
    return new Outcome(Kind.DECIDED, ids(rows), ids(won), results, null);
  }

  private Outcome conflict(int[] rows, String problem) {
    return new Outcome(Kind.CONFLICT, ids(rows), List.of(), List.of(), problem);
  }

  private List<String> ids(int[] rows) {
    var ids = new String[rows.length];
    for (int i = 0; i < rows.length; i++) {
      ids[i] = table.rows().get(rows[i]).id();
    }
    return List.of(ids);
  }

  private List<List<@Nullable Value>> results(int[] rows) {
    List<List<@Nullable Value>> results = new ArrayList<>(rows.length);
    for (int row : rows) {
      results.add(table.rows().get(row).results());
    }
    return results;
  }

  private int best(int[] rows) {
    int best = rows[0];
    for (int row : rows) {
      if (compare(row, best) < 0) {
        best = row;
      }
    }
    return best;
  }

  private int compare(int left, int right) {
    return Arrays.compare(ranks[left], ranks[right]);
  }

  private static int[][] ranks(Table table) {
    var ranks = new int[table.rows().size()][table.outputs().size()];
    for (int column = 0; column < table.outputs().size(); column++) {
      var values = table.outputs().get(column).inFallingPriority();
      for (int row = 0; row < ranks.length && !values.isEmpty(); row++) {
        var value = table.rows().get(row).results().get(column);
        int listed = value == null ? Integer.MAX_VALUE : values.indexOf(value);
        ranks[row][column] = listed < 0 ? Integer.MAX_VALUE - 1 : listed;
      }
    }
    return ranks;
  }

  private Outcome taken(int[] rows) {
    List<@Nullable Value> answer = new ArrayList<>();
    var won = new BitSet();
    for (int column = 0; column < table.outputs().size(); column++) {
      var total = new Total(table.hitPolicy());
      for (int row : rows) {
        total.take(table.rows().get(row).results().get(column), row);
      }
      if (total.mixed()) {
        return conflict(rows, Problems.NOT_NUMBERS);
      }
      if (total.tooLarge()) {
        return conflict(rows, Problems.TOO_LARGE);
      }
      answer.add(total.value());
      won.or(total.rows);
    }
    return answer(rows, indexes(won), List.of(answer));
  }

  /** One result column taken together. One call, one thread. */
  private static final class Total {
    private final HitPolicy policy;
    private final BitSet rows = new BitSet();
    private @Nullable BigDecimal amount;
    private boolean whole;
    private boolean decimal;
    private boolean other;

    Total(HitPolicy policy) {
      this.policy = policy;
    }

    void take(@Nullable Value value, int row) {
      if (value == null) {
        return;
      }
      if (value instanceof Value.Whole w) {
        whole = true;
        take(BigDecimal.valueOf(w.amount()), row);
        return;
      }
      if (value instanceof Value.Decimal d) {
        decimal = true;
        take(d.amount(), row);
        return;
      }
      other = true;
    }

    private void take(BigDecimal next, int row) {
      var before = amount;
      if (before == null || policy == HitPolicy.COLLECT_SUM) {
        amount = before == null ? next : before.add(next);
        rows.set(row);
        return;
      }
      int order = next.compareTo(before);
      boolean better = policy == HitPolicy.COLLECT_MIN ? order < 0 : order > 0;
      if (better) {
        amount = next;
        rows.clear();
      }
      if (better || order == 0) {
        rows.set(row);
      }
    }

    boolean mixed() {
      return other || (whole && decimal);
    }

    boolean tooLarge() {
      return whole
          && amount != null
          && (amount.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0
              || amount.compareTo(BigDecimal.valueOf(Long.MIN_VALUE)) < 0);
    }

    @Nullable Value value() {
      if (amount == null) {
        return null;
      }
      return whole ? new Value.Whole(amount.longValueExact()) : new Value.Decimal(amount);
    }
  }
}
