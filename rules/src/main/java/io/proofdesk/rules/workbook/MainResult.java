package io.proofdesk.rules.workbook;

import io.proofdesk.rules.table.HitPolicy;
import io.proofdesk.rules.workbook.TableLayout.Band;
import io.proofdesk.rules.workbook.TableLayout.Head;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The first result column is what a table is asked for, and a rule that leaves it blank answers
 * nothing, whatever else it says. A hyphen says that this is meant. One call, one thread.
 */
final class MainResult {
  private final TableLayout layout;
  private final Grid grid;
  private final ColumnReader columns;
  private final Findings findings;

  MainResult(TableLayout layout, ColumnReader columns, Findings findings) {
    this.layout = layout;
    this.grid = layout.grid();
    this.columns = columns;
    this.findings = findings;
  }

  /** Names every rule, and the row Otherwise, without the result the others have. */
  void refuseBlank(HitPolicy policy) {
    var heads = layout.under(Band.THEN);
    if (heads.size() < 2) {
      return;
    }
    var main = heads.get(0);
    var rows = new ArrayList<>(layout.rules());
    if (layout.otherwise() >= 0) {
      rows.add(layout.otherwise());
    }
    var blank = rows.stream().filter(row -> isBlank(row, main)).toList();
    // of tables that collect, some rows may add to what others answer; a single one is a slip
    boolean slip = policy.single() || (blank.size() == 1 && rows.size() > 3);
    if (!slip || blank.size() == rows.size()) {
      return;
    }
    for (int row : blank) {
      if (heads.stream().anyMatch(head -> isFilled(row, head))) {
        name(row, main, policy.single() && columns.isShared(main));
      }
    }
  }

  private void name(int row, Head main, boolean needed) {
    var place = grid.place(row, main.column()).address();
    @Nullable String read = grid.text(row, 0);
    var expected = "a result under " + main.heading() + ", as the other rules of the table have";
    var suggestion = "fill it in, or write `-` where this rule gives none";
    if (needed) {
      findings.error("table.main-result", place, read, expected, suggestion);
    } else {
      findings.warning("table.main-result", place, read, expected, suggestion);
    }
  }

  private boolean isBlank(int row, Head head) {
    return grid.text(row, head.column()).isEmpty()
        && !grid.refused().contains(Grid.address(row, head.column()));
  }

  private boolean isFilled(int row, Head head) {
    var text = grid.text(row, head.column());
    return !text.isEmpty() && !CellText.plain(text).equals("-");
  }
}
