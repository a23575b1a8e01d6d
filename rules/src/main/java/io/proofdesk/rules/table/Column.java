package io.proofdesk.rules.table;

/**
 * A column of a table.
 *
 * @param id stable id: {@code parcel.daysSinceLastScan} for a fact, {@code boundary.kind} for
 *     another table's result, {@code x.wholesale} for a store's own attribute, or the heading in
 *     lower case for a column the workbook declares itself
 * @param heading what analysts write above it
 * @param type what it holds
 * @param origin where its value comes from
 */
public record Column(String id, String heading, ColumnType type, Origin origin) {
  /**
   * Columns are looked up by name all day long; equal names that are one object compare at once.
   */
  public Column {
    id = id.intern();
    heading = heading.intern();
  }

  /** Where a column's value comes from. */
  public enum Origin {
    /** A fact of the brief. */
    BRIEF,
    /** A fact the store declared in its vocabulary. */
    ATTRIBUTE,
    /** A column derived from others by the vocabulary. */
    DERIVED,
    /** The result of a table. */
    RESULT,
    /** A fact the workbook itself declares, for tables that stand alone. */
    LOCAL
  }
}
