package io.proofdesk.rules.table;

/**
 * A place in a workbook.
 *
 * @param workbook file name, such as {@code boundary.xlsx}
 * @param sheet sheet name; for csv the file name again
 * @param cells A1 address or range, such as {@code A8:H8}
 */
public record Place(String workbook, String sheet, String cells) {
  /** {@code boundary.xlsx!Rules!A8:H8}. */
  public String address() {
    return of(cells);
  }

  /** The same of one cell of its sheet, {@code boundary.xlsx!Rules!D8} of {@code D8}. */
  public String of(String cell) {
    return workbook + "!" + sheet + "!" + cell;
  }
}
