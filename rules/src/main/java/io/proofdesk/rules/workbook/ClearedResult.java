package io.proofdesk.rules.workbook;

import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.Table.Output;
import io.proofdesk.rules.workbook.TableLayout.Band;
import io.proofdesk.rules.workbook.TableLayout.Head;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A result column promises a value. When no row gives one, somebody has probably cleared it, and
 * whoever asks for it, such as for the limit of an amount, goes on without. One hyphen in the
 * column says that this is meant. One call, one thread.
 */
final class ClearedResult {
  private final TableLayout layout;
  private final Grid grid;
  private final ColumnReader columns;
  private final Findings findings;

  ClearedResult(TableLayout layout, ColumnReader columns, Findings findings) {
    this.layout = layout;
    this.grid = layout.grid();
    this.columns = columns;
    this.findings = findings;
  }

  /**
   * Names every result column without a value in any row.
   *
   * @param outputs the columns as typed, in the order of the headings; null where that failed
   */
  void refuse(List<@Nullable Output> outputs) {
    var heads = layout.under(Band.THEN);
    var rows = new ArrayList<>(layout.rules());
    if (layout.otherwise() >= 0) {
      rows.add(layout.otherwise());
    }
    if (rows.isEmpty() || heads.size() < 2) {
      return;
    }
    for (int i = 0; i < heads.size(); i++) {
      var head = heads.get(i);
      if (rows.stream().allMatch(row -> isCleared(row, head))) {
        name(head, outputs.get(i), rows.get(0));
      }
    }
  }

  private void name(Head head, @Nullable Output output, int firstRow) {
    var place = grid.place(head.headingRow(), head.column()).address();
    var expected =
        columns.isShared(head)
            ? "a value in at least one row; other parts of the rulebook ask for this column"
            : "a value in at least one row";
    var suggestion =
        "fill the column in, or write `-` in "
            + Grid.address(firstRow, head.column())
            + " where no rule gives one";
    // a text has something to take its place, a value has not
    boolean asked =
        columns.isShared(head)
            && (output == null || !(output.column().type() instanceof ColumnType.Text));
    if (asked) {
      findings.error("table.cleared-result", place, head.heading(), expected, suggestion);
    } else {
      findings.warning("table.cleared-result", place, head.heading(), expected, suggestion);
    }
  }

  private boolean isCleared(int row, Head head) {
    return grid.text(row, head.column()).isEmpty()
        && !grid.refused().contains(Grid.address(row, head.column()));
  }
}
