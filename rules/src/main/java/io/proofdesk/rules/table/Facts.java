package io.proofdesk.rules.table;

import org.jspecify.annotations.Nullable;

/** The values a table is asked about. */
@FunctionalInterface
public interface Facts {

  /** The value of a column, or null when it is absent. */
  @Nullable Value valueOf(Column column);
}
