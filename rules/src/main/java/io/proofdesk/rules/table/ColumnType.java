package io.proofdesk.rules.table;

import java.util.List;

/** What a column can hold. The column decides the type; a cell never does. */
public sealed interface ColumnType {

  /**
   * One word.
   *
   * @param list name of the word list, such as {@code Route}; empty for a list of the table's own
   * @param words the words' ids, in the order the list gives them, which is their priority for P
   *     and O
   */
  record Word(String list, List<String> words) implements ColumnType {
    public Word {
      words = List.copyOf(words);
    }
  }

  /** Many words at once, from one list; read with {@code has any of}, {@code has all of} … */
  record Words(String list, List<String> words) implements ColumnType {
    public Words {
      words = List.copyOf(words);
    }
  }

  /** Yes or no. */
  record YesNo() implements ColumnType {}

  /** Free text; equality only. */
  record Text() implements ColumnType {}

  /**
   * A whole number.
   *
   * @param unit such as {@code days}; empty for a bare count
   */
  record Whole(String unit) implements ColumnType {}

  /**
   * A number with decimals.
   *
   * @param unit such as {@code %}; empty for a bare number
   */
  record Decimal(String unit) implements ColumnType {}

  /** A local date of the store; held as its epoch day. */
  record Date() implements ColumnType {}

  /** A length of time; held in seconds. */
  record Duration() implements ColumnType {}

  /**
   * An amount of money; held in minor units.
   *
   * @param currency ISO 4217 code
   */
  record Money(String currency) implements ColumnType {}

  /** Whether cells of the type may use {@code <}, {@code >=} and intervals. */
  default boolean ordered() {
    return this instanceof Whole
        || this instanceof Decimal
        || this instanceof Date
        || this instanceof Duration
        || this instanceof Money;
  }
}
