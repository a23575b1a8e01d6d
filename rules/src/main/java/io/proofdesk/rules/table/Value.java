package io.proofdesk.rules.table;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** A value a column can hold. Absence is not a value here; it is {@code null}. */
public sealed interface Value {

  /** A word, by its id. */
  record Word(String id) implements Value {}

  /** Free text; only ever compared for equality. */
  record Text(String text) implements Value {}

  /** Yes or no. */
  record YesNo(boolean yes) implements Value {}

  /**
   * A whole quantity: a count in the column's unit, a date as its epoch day, a duration in seconds,
   * or money in minor units. Which one is the column type's to say.
   */
  record Whole(long amount) implements Value {}

  /** A number with decimals. Equal when numerically equal, whatever the scale. */
  record Decimal(BigDecimal amount) implements Value {
    public Decimal {
      amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    }
  }

  /** Many words at once; may be empty, which is not the same as absent. */
  record Words(SortedSet<String> ids) implements Value {
    public Words {
      ids = Collections.unmodifiableSortedSet(new TreeSet<>(ids));
    }
  }
}
