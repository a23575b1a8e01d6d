package io.proofdesk.rules.verify;

import io.proofdesk.rules.table.CellTest;
import io.proofdesk.rules.table.CellTest.Term;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.UnaryTests;
import io.proofdesk.rules.table.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The regions of one column in order, and which of them a cell lets through: exactly while they are
 * few, else the stretch from the first to the last. Absence comes after all of them. One call, one
 * thread.
 */
final class Scale {
  /** As many regions as a mask holds, beside absence. */
  static final int FEW = 62;

  private final Column column;
  private final int few;
  private final List<Region> regions;
  private final Map<Value, Integer> places = new HashMap<>();
  private final Map<CellTest, Passed> passed = new HashMap<>();

  /**
   * @param few up to how many regions cells are looked at exactly
   */
  Scale(Column column, Mentions mentions, int few) {
    this.column = column;
    this.few = few;
    this.regions =
        column.type() instanceof ColumnType.Words ? List.of() : Domains.regions(column, mentions);
    for (int i = 0; i < regions.size(); i++) {
      if (regions.get(i).single()) {
        places.put(regions.get(i).sample(), i);
      }
    }
  }

  /**
   * What a cell lets through.
   *
   * @param mask each region and absence, when they are few; else all ones
   * @param from the first region; after {@code to} when there is none
   * @param to the last region
   * @param absent whether it lets absence through
   */
  record Passed(long mask, int from, int to, boolean absent) {

    /** Whether it lets a single region through, of many; absence not. */
    boolean single() {
      return from == to && !absent;
    }

    /** Whether some value may pass both; false only when none does. */
    boolean meets(Passed other) {
      return (mask & other.mask) != 0
          && ((absent && other.absent) || Math.max(from, other.from) <= Math.min(to, other.to));
    }
  }

  Column column() {
    return column;
  }

  /** None for a column of many words, which is not followed here. */
  List<Region> regions() {
    return regions;
  }

  Passed passed(CellTest test) {
    return passed.computeIfAbsent(test, this::look);
  }

  /** Some regions at which a cell is likely to change its mind. */
  int[] near(CellTest test) {
    if (regions.size() <= few) {
      return new int[0];
    }
    var passed = passed(test);
    int last = regions.size() - 1;
    return passed.from > passed.to
        ? new int[] {0, last}
        : new int[] {
          passed.from,
          Math.min(last, passed.to),
          Math.max(0, passed.from - 1),
          Math.min(last, passed.to + 1)
        };
  }

  private Passed look(CellTest test) {
    boolean absent = UnaryTests.holds(test, null);
    if (column.type() instanceof ColumnType.Words || test instanceof CellTest.Any) {
      return new Passed(-1L, 0, Integer.MAX_VALUE, true);
    }
    if (regions.size() <= few) {
      return exactly(test, absent);
    }
    if (test instanceof CellTest.NoneOf) {
      return new Passed(-1L, 0, regions.size() - 1, absent);
    }
    int from = regions.size();
    int to = -1;
    if (test instanceof CellTest.OneOf oneOf) {
      for (var term : oneOf.terms()) {
        var one = stretch(term);
        if (one.from <= one.to) {
          from = Math.min(from, one.from);
          to = Math.max(to, one.to);
        }
      }
    }
    return new Passed(-1L, from, to, absent);
  }

  private Passed exactly(CellTest test, boolean absent) {
    long mask = absent ? 1L << regions.size() : 0;
    for (int i = 0; i < regions.size(); i++) {
      if (UnaryTests.holds(test, regions.get(i).sample())) {
        mask |= 1L << i;
      }
    }
    return new Passed(mask, 0, Integer.MAX_VALUE, absent);
  }

  /** Limits are regions of their own, so that a stretch ends at them. */
  private Passed stretch(Term term) {
    int last = regions.size() - 1;
    if (term instanceof Term.Equal equal) {
      int at = places.getOrDefault(equal.value(), -1);
      return at < 0 ? none() : new Passed(-1L, at, at, false);
    }
    if (term instanceof Term.Compare compare) {
      int at = places.getOrDefault(compare.value(), -1);
      return at < 0
          ? new Passed(-1L, 0, last, false)
          : switch (compare.operator()) {
            case LESS -> new Passed(-1L, 0, at - 1, false);
            case AT_MOST -> new Passed(-1L, 0, at, false);
            case MORE -> new Passed(-1L, at + 1, last, false);
            case AT_LEAST -> new Passed(-1L, at, last, false);
          };
    }
    if (term instanceof Term.Interval interval) {
      int from = places.getOrDefault(interval.from(), 0);
      int to = places.getOrDefault(interval.to(), last);
      return new Passed(
          -1L,
          interval.fromIncluded() ? from : from + 1,
          interval.toIncluded() ? to : to - 1,
          false);
    }
    return none();
  }

  private static Passed none() {
    return new Passed(-1L, 0, -1, false);
  }
}
