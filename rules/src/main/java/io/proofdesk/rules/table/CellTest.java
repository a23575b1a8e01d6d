package io.proofdesk.rules.table;

import java.util.List;
import java.util.SortedSet;

/**
 * What a condition cell asks of its column: a FEEL unary test in its everyday form. An absent value
 * satisfies {@link Any} and the term {@link Term.Absent} and nothing else, not even {@code not(…)}.
 */
public sealed interface CellTest {

  /** Blank or {@code -}: any value, absent included. */
  record Any() implements CellTest {}

  /** {@code a, b, < 5}: at least one term holds. Never empty. */
  record OneOf(List<Term> terms) implements CellTest {
    public OneOf {
      terms = List.copyOf(terms);
    }
  }

  /** {@code not(a, b)}: the value is there and no term holds. Never empty. */
  record NoneOf(List<Term> terms) implements CellTest {
    public NoneOf {
      terms = List.copyOf(terms);
    }
  }

  /** {@code has any of (A, B)} and its kin, for columns of many words. */
  record Has(Quantifier quantifier, SortedSet<String> words) implements CellTest {}

  /** How many of the words a set must have. */
  enum Quantifier {
    ANY,
    ALL,
    NONE
  }

  /** One term of a list. */
  sealed interface Term {
    /** Equal to a literal. */
    record Equal(Value value) implements Term {}

    /** {@code < 5}, {@code >= 2}. */
    record Compare(Operator operator, Value value) implements Term {}

    /** {@code [3..7]}, {@code (3..7]}. */
    record Interval(Value from, boolean fromIncluded, Value to, boolean toIncluded)
        implements Term {}

    /** {@code absent}, or {@code no answer} in a column another table fills. */
    record Absent() implements Term {}

    /** {@code empty}: a set that was given and holds nothing. */
    record Empty() implements Term {}
  }

  /** Comparisons. */
  enum Operator {
    LESS("<"),
    AT_MOST("<="),
    MORE(">"),
    AT_LEAST(">=");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    /** As written in a cell. */
    public String sign() {
      return sign;
    }
  }
}
