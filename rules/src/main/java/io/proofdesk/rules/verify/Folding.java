package io.proofdesk.rules.verify;

import io.proofdesk.rules.table.HitPolicy;
import io.proofdesk.rules.table.Row;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.UnaryTests;
import io.proofdesk.rules.table.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a table under C+, C&lt;, C&gt; or C# answers, and when: every sum, extreme or count that its
 * rows can come to, row by row. Exact, and only made while there are not too many. One call, one
 * thread.
 */
final class Folding {
  private static final int MOST = 300;

  private final Table table;

  private Folding(Table table) {
    this.table = table;
  }

  /** Results so far, one for each result column; null while only blanks were met. */
  private record Sofar(List<@Nullable Value> values) {}

  /** Each answer with when it is given; null when there are too many, or some are no answer. */
  static @Nullable List<AnswerRow> of(EncodedTable encoded, Logic logic) {
    return new Folding(encoded.table()).fold(encoded, logic);
  }

  private @Nullable List<AnswerRow> fold(EncodedTable encoded, Logic logic) {
    if (!alike()) {
      return null;
    }
    Map<Sofar, Integer> now = new LinkedHashMap<>();
    now.put(start(), encoded.asked());
    for (int i = 0; i < table.rows().size(); i++) {
      var row = table.rows().get(i);
      int fits = encoded.fits().get(i);
      var next = new LinkedHashMap<Sofar, List<Integer>>();
      for (var entry : now.entrySet()) {
        var taken = with(entry.getKey(), row);
        if (taken == null) {
          return null;
        }
        if (taken.equals(entry.getKey())) {
          put(next, taken, entry.getValue());
        } else {
          put(next, entry.getKey(), logic.and(entry.getValue(), -fits));
          put(next, taken, logic.and(entry.getValue(), fits));
        }
      }
      if (next.size() > MOST) {
        return null;
      }
      now = new LinkedHashMap<>();
      for (var entry : next.entrySet()) {
        now.put(entry.getKey(), logic.or(entry.getValue()));
      }
    }
    return answers(now, encoded, logic);
  }

  /** Where no row fits, the default row answers before a count of nothing does. */
  private List<AnswerRow> answers(Map<Sofar, Integer> now, EncodedTable encoded, Logic logic) {
    boolean counting = table.hitPolicy() == HitPolicy.COLLECT_COUNT;
    int silent = encoded.silent(logic);
    var answers = new ArrayList<AnswerRow>();
    now.forEach(
        (sofar, when) ->
            answers.add(
                new AnswerRow(
                    counting && table.otherwise() == null ? when : logic.and(when, -silent),
                    sofar.values())));
    var otherwise = table.otherwise();
    if (otherwise != null) {
      answers.add(new AnswerRow(silent, otherwise.results()));
    }
    return answers;
  }

  private static void put(Map<Sofar, List<Integer>> next, Sofar sofar, int when) {
    next.computeIfAbsent(sofar, it -> new ArrayList<>()).add(when);
  }

  private Sofar start() {
    List<@Nullable Value> values = new ArrayList<>();
    for (int i = 0; i < table.outputs().size(); i++) {
      values.add(table.hitPolicy() == HitPolicy.COLLECT_COUNT ? new Value.Whole(0) : null);
    }
    return new Sofar(values);
  }

  /** Whether the results of each column are numbers of one kind; others are a conflict. */
  private boolean alike() {
    if (table.hitPolicy() == HitPolicy.COLLECT_COUNT) {
      return true;
    }
    for (int i = 0; i < table.outputs().size(); i++) {
      var kinds = new HashSet<Class<?>>();
      for (var row : table.rows()) {
        var value = row.results().get(i);
        if (value != null) {
          kinds.add(value.getClass());
        }
      }
      if (kinds.size() > 1 || !Set.of(Value.Whole.class, Value.Decimal.class).containsAll(kinds)) {
        return false;
      }
    }
    return true;
  }

  /** The results with those of a further row; null when a sum is beyond every whole number. */
  private @Nullable Sofar with(Sofar sofar, Row row) {
    List<@Nullable Value> values = new ArrayList<>();
    for (int i = 0; i < table.outputs().size(); i++) {
      var before = sofar.values().get(i);
      var own =
          table.hitPolicy() == HitPolicy.COLLECT_COUNT ? new Value.Whole(1) : row.results().get(i);
      if (before == null || own == null) {
        values.add(own == null ? before : own);
        continue;
      }
      try {
        values.add(both(before, own));
      } catch (ArithmeticException tooLarge) {
        return null;
      }
    }
    return new Sofar(values);
  }

  private Value both(Value one, Value other) {
    return switch (table.hitPolicy()) {
      case COLLECT_MIN -> UnaryTests.order(one, other) <= 0 ? one : other;
      case COLLECT_MAX -> UnaryTests.order(one, other) >= 0 ? one : other;
      default ->
          one instanceof Value.Whole whole && other instanceof Value.Whole more
              ? new Value.Whole(Math.addExact(whole.amount(), more.amount()))
              : new Value.Decimal(amount(one).add(amount(other)));
    };
  }

  private static BigDecimal amount(Value value) {
    return ((Value.Decimal) value).amount();
  }
}
