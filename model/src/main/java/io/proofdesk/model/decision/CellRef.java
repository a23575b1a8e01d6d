package io.proofdesk.model.decision;

/**
 * The place in a workbook that caused a part of a decision.
 *
 * @param workbook file name in {@code decision-tables/}, such as {@code boundary.xlsx}
 * @param sheet sheet name
 * @param cells A1 range of the row or cell, such as {@code A8:H8}
 * @param rule the rule's stable id, such as {@code RB-010}
 * @param note the analyst's note on the rule; empty when there is none
 * @param source the document and line the rule comes from; empty when there is none
 */
public record CellRef(
    String workbook, String sheet, String cells, String rule, String note, String source) {
  /** {@code boundary.xlsx!Rules!A8:H8}, as people write it. */
  public String address() {
    return workbook + "!" + sheet + "!" + cells;
  }
}
