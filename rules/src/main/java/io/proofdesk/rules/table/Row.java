package io.proofdesk.rules.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a table.
 *
 * @param id stable id, such as {@code RB-010}: two or three capital letters, a hyphen, a number;
 *     never reused
 * @param conditions one cell per input column, in column order
 * @param results one value per result column, in column order; null where the cell is blank
 * @param note the analyst's note; empty when there is none
 * @param source the document and line it comes from; empty when there is none
 * @param place where the row stands
 */
public record Row(
    String id,
    List<Cell> conditions,
    List<@Nullable Value> results,
    String note,
    String source,
    Place place) {

  /**
   * A condition cell.
   *
   * @param test what it asks
   * @param text how the analyst wrote it
   * @param address A1 address in the row's sheet
   */
  public record Cell(CellTest test, String text, String address) {}
}
