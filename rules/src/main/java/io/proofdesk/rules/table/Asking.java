package io.proofdesk.rules.table;

import java.util.function.Function;

/**
 * Puts something else in the place of how a table is asked: to watch it, or to try what another
 * answer would change.
 */
@FunctionalInterface
public interface Asking {

  /**
   * How a table is asked from now on.
   *
   * @param table the table
   * @param asked how it is asked so far
   */
  Function<Facts, Outcome> of(Table table, Function<Facts, Outcome> asked);
}
