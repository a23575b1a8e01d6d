package io.proofdesk.rules.table;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How the vocabulary makes one column from others. Nothing else may stand between two tables.
 * Absent in, absent out: when a column it reads is absent, so is what it makes. Immutable.
 * Thread-safe.
 */
public sealed interface Derivation {

  /** {@code A minus B}: the words of A that are not in B. Many words each, and so the result. */
  record Minus(Column a, Column b) implements Derivation {}

  /** {@code A and B}: the words in both. Many words each, and so the result. */
  record And(Column a, Column b) implements Derivation {}

  /** {@code A or B}: the words in either. Many words each, and so the result. */
  record Or(Column a, Column b) implements Derivation {}

  /** {@code count of A}: how many words; a whole number. */
  record CountOf(Column a) implements Derivation {}

  /** {@code any of A}: whether there is a word at all; yes or no. */
  record AnyOf(Column a) implements Derivation {}

  /**
   * {@code A where B is w or v}: the words of A in the rows whose B is one of the words. A and B
   * are result columns of the same collecting table; the result is many words.
   */
  record Where(Column a, Column b, SortedSet<String> words) implements Derivation {
    public Where {
      words = Collections.unmodifiableSortedSet(new TreeSet<>(words));
    }
  }

  /**
   * {@code A with T}: the words of A that carry the trait, whatever a store calls them; many words.
   *
   * @param trait the trait's name
   * @param words the words that carry it
   */
  record With(Column a, String trait, SortedSet<String> words) implements Derivation {
    public With {
      words = Collections.unmodifiableSortedSet(new TreeSet<>(words));
    }
  }

  /**
   * {@code all of A}: A of every row that fits, also of those that lost. A is a result of tables
   * that answer with one row; the result is many words.
   */
  record AllOf(Column a) implements Derivation {}

  /**
   * {@code traits of A}: what the words of A mean to the code, whatever a store calls them; many
   * words. A word without traits adds none.
   *
   * @param traits traits by word
   */
  record TraitsOf(Column a, SortedMap<String, SortedSet<String>> traits) implements Derivation {
    public TraitsOf {
      traits = Collections.unmodifiableSortedMap(new TreeMap<>(traits));
    }
  }
}
