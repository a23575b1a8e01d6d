package io.proofdesk.rules.table;

import io.proofdesk.rules.table.CellTest.Has;
import io.proofdesk.rules.table.CellTest.NoneOf;
import io.proofdesk.rules.table.CellTest.OneOf;
import io.proofdesk.rules.table.CellTest.Term;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a value satisfies a condition cell. DMN 1.5, clause 7.3.3 and 10.3.2.7 (unary tests),
 * with one deviation: an absent value satisfies {@code not(…)} there and does not here, so that no
 * policy acts on ignorance by accident. Thread-safe.
 */
public final class UnaryTests {

  private UnaryTests() {}

  /** Whether a value, null when absent, satisfies a cell. */
  public static boolean holds(CellTest test, @Nullable Value value) {
    if (test instanceof OneOf oneOf) {
      return anyHolds(oneOf.terms(), value);
    }
    if (test instanceof NoneOf noneOf) {
      return value != null && !anyHolds(noneOf.terms(), value);
    }
    if (test instanceof Has has) {
      return value instanceof Value.Words words && holds(has, words);
    }
    return true;
  }

  // asked some hundred times a decision: a loop, not a stream
  private static boolean anyHolds(List<Term> terms, @Nullable Value value) {
    for (var term : terms) {
      if (holds(term, value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(Has has, Value.Words words) {
    return switch (has.quantifier()) {
      case ANY -> !Collections.disjoint(words.ids(), has.words());
      case ALL -> words.ids().containsAll(has.words());
      case NONE -> Collections.disjoint(words.ids(), has.words());
    };
  }

  private static boolean holds(Term term, @Nullable Value value) {
    if (value == null) {
      return term instanceof Term.Absent;
    }
    if (term instanceof Term.Equal equal) {
      return value.equals(equal.value());
    }
    if (term instanceof Term.Compare compare) {
      return switch (compare.operator()) {
        case LESS -> order(value, compare.value()) < 0;
        case AT_MOST -> order(value, compare.value()) <= 0;
        case MORE -> order(value, compare.value()) > 0;
        case AT_LEAST -> order(value, compare.value()) >= 0;
      };
    }
    if (term instanceof Term.Interval interval) {
      int low = order(value, interval.from());
      int high = order(value, interval.to());
      return (low > 0 || (interval.fromIncluded() && low == 0))
          && (high < 0 || (interval.toIncluded() && high == 0));
    }
    return term instanceof Term.Empty
        && value instanceof Value.Words words
        && words.ids().isEmpty();
  }

  /**
   * Negative, zero or positive as the first is smaller, equal or larger.
   *
   * @throws IllegalArgumentException when the two are not numbers of one kind; a checked table
   *     never asks that
   */
  public static int order(Value left, Value right) {
    if (left instanceof Value.Whole a && right instanceof Value.Whole b) {
      return Long.compare(a.amount(), b.amount());
    }
    if (left instanceof Value.Decimal a && right instanceof Value.Decimal b) {
      return a.amount().compareTo(b.amount());
    }
    throw new IllegalArgumentException("`%s` and `%s` have no order".formatted(left, right));
  }
}
