package io.proofdesk.rules.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The settled results of tables, row by row: what {@link Derivation.Where} looks at. */
@FunctionalInterface
public interface Answers {

  /**
   * The values of a result column, one per answering row in answer order, null where the row left
   * it blank; null when no table has answered it. Two columns of one table give lists of the same
   * length.
   */
  @Nullable List<@Nullable Value> rowsOf(Column column);
}
