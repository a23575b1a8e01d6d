package io.proofdesk.rules.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settled results of tables, row by row: what {@link Derivation.Where} and {@link
 * Derivation.AllOf} look at.
 */
public interface Answers {

  /**
   * The values of a result column, one per answering row in answer order, null where the row left
   * it blank; null when no table has answered it. Two columns of one table give lists of the same
   * length.
   */
  @Nullable List<@Nullable Value> rowsOf(Column column);

  /**
   * The values of a result column in every row that fits, whether it answers or not, in sheet
   * order; of the default row where none fits; null when no table was asked for it.
   */
  @Nullable List<@Nullable Value> fittingRowsOf(Column column);
}
