package io.proofdesk.rules.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision table, typed and checked: every cell fits its column. Immutable. Thread-safe.
 *
 * @param id the workbook's name without its ending, such as {@code boundary}
 * @param title what it decides, in business words
 * @param hitPolicy what it answers when several rows fit
 * @param owner the role that answers for it
 * @param source the documents it comes from
 * @param appliesWhen the one condition under which it is asked at all; null when always. When it
 *     does not hold, no row matches and the outcome is {@code NOT_APPLICABLE}
 * @param inputs condition columns, in sheet order
 * @param outputs result columns, in sheet order; never empty
 * @param rows the rules, in sheet order
 * @param otherwise the default result when no row fits; null when there is none
 */
public record Table(
    String id,
    String title,
    HitPolicy hitPolicy,
    String owner,
    String source,
    @Nullable Applicability appliesWhen,
    List<Column> inputs,
    List<Output> outputs,
    List<Row> rows,
    @Nullable Otherwise otherwise) {

  /**
   * A result column.
   *
   * @param column its id is {@code tableId.heading}, heading in lower case with hyphens
   * @param values the values in falling priority, for P and O; for word columns also the only words
   *     allowed; empty when none are listed
   */
  public record Output(Column column, List<Value> values) {
    public Output {
      values = List.copyOf(values);
    }

    /**
     * What P and O go by: the values listed, else the words of the column's list; empty when the
     * column takes no part in the order.
     */
    public List<Value> inFallingPriority() {
      if (values.isEmpty() && column.type() instanceof ColumnType.Word word) {
        return word.words().stream().<Value>map(Value.Word::new).toList();
      }
      return values;
    }
  }

  /** The same table with other rows. */
  public Table withRows(List<Row> others) {
    return new Table(
        id, title, hitPolicy, owner, source, appliesWhen, inputs, outputs, others, otherwise);
  }

  /** The condition under which a table is asked at all. */
  public record Applicability(Column column, CellTest test, String text, Place place) {}

  /** The last row, {@code Otherwise}: one value per result column. */
  public record Otherwise(List<@Nullable Value> results, String note, Place place) {}
}
