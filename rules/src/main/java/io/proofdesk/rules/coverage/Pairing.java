package io.proofdesk.rules.coverage;

import io.proofdesk.rules.source.Constraint;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.Facts;
import io.proofdesk.rules.table.UnaryTests;
import io.proofdesk.rules.table.Value;
import io.proofdesk.rules.verify.Example;
import io.proofdesk.rules.vocabulary.StoreAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts values of facts together so that few cases show many pairs of them. Each case takes, fact by
 * fact, the value that brings the most pairs not seen before; which fact comes first moves on from
 * case to case. One call, one thread.
 */
final class Pairing {
  private final List<Column> columns = new ArrayList<>();
  private final Map<Column, List<Value>> samples;
  private final List<Constraint> constraints;
  private final Facts usual;
  private final Set<Pair> seen = new HashSet<>();

  /** Two values side by side. */
  private record Pair(String first, Value one, String second, Value other) {}

  /**
   * @param samples the values to be paired, by fact
   * @param constraints what is true of every case
   * @param usual what a case has of which nobody says anything
   */
  Pairing(Map<Column, List<Value>> samples, List<Constraint> constraints, Facts usual) {
    this.samples = samples;
    this.constraints = constraints;
    this.usual = usual;
    for (var column : samples.keySet()) {
      // no case changes a setting of its profile
      boolean fact =
          column.origin() == Column.Origin.BRIEF || column.id().startsWith(StoreAttributes.PREFIX);
      if (fact) {
        columns.add(column);
      }
    }
  }

  /** At most so many cases; fewer when a case would bring nothing new. */
  List<Example> of(int budget) {
    var examples = new ArrayList<Example>();
    for (int i = 0; i < budget && !columns.isEmpty(); i++) {
      var values = new LinkedHashMap<Column, Value>();
      int news = 0;
      for (int at = 0; at < columns.size(); at++) {
        news += choose(columns.get((i + at) % columns.size()), i, values);
      }
      if (news == 0) {
        break;
      }
      examples.add(new Example(values));
    }
    return examples;
  }

  /** Gives a fact the value that brings most; how many pairs it brings. */
  private int choose(Column column, int turn, Map<Column, Value> values) {
    Value best = null;
    int most = -1;
    var choices = samples.getOrDefault(column, List.of());
    for (int i = 0; i < choices.size(); i++) {
      var value = choices.get((i + turn) % choices.size());
      values.put(column, value);
      int news = isPossible(values) ? news(column, value, values) : -1;
      if (news > most) {
        most = news;
        best = value;
      }
    }
    values.remove(column);
    if (best == null) {
      return 0;
    }
    for (var other : values.entrySet()) {
      seen.add(pair(column, best, other.getKey(), other.getValue()));
    }
    values.put(column, best);
    return most;
  }

  private int news(Column column, Value value, Map<Column, Value> values) {
    int news = 0;
    for (var other : values.entrySet()) {
      boolean self = other.getKey().equals(column);
      if (!self && !seen.contains(pair(column, value, other.getKey(), other.getValue()))) {
        news++;
      }
    }
    return news;
  }

  private static Pair pair(Column one, Value value, Column two, Value other) {
    return one.id().compareTo(two.id()) < 0
        ? new Pair(one.id(), value, two.id(), other)
        : new Pair(two.id(), other, one.id(), value);
  }

  /** Facts that nobody chose yet may still become what they have to be. */
  private boolean isPossible(Map<Column, Value> values) {
    for (var constraint : constraints) {
      if (UnaryTests.holds(constraint.given(), value(constraint.when(), values))) {
        boolean open =
            !values.containsKey(constraint.then()) && columns.contains(constraint.then());
        if (!open && !UnaryTests.holds(constraint.holds(), value(constraint.then(), values))) {
          return false;
        }
      }
    }
    return true;
  }

  private @Nullable Value value(Column column, Map<Column, Value> values) {
    var value = values.get(column);
    return value == null ? usual.valueOf(column) : value;
  }
}
