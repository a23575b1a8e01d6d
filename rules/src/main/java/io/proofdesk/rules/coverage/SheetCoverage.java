package io.proofdesk.rules.coverage;

import io.proofdesk.rules.coverage.RowCoverage.State;
import io.proofdesk.rules.trace.Sheet;
import java.util.List;

/**
 * What fixtures meet of a sheet. Immutable. Thread-safe.
 *
 * @param sheet the sheet
 * @param guard whether its rows say what must never be
 * @param fixtures how many fixtures ask it
 * @param rows its rows in order, the default row last
 */
public record SheetCoverage(Sheet sheet, boolean guard, int fixtures, List<RowCoverage> rows) {
  public SheetCoverage {
    rows = List.copyOf(rows);
  }

  /** How many of how many. */
  public record Share(int met, int all) {
    /** In percent; a hundred where there is nothing to meet. */
    public double percent() {
      return all == 0 ? 100 : 100.0 * met / all;
    }

    /** Both together. */
    public Share plus(Share other) {
      return new Share(met + other.met, all + other.all);
    }
  }

  /** Rows that are met, of those that can be. */
  public Share rowShare() {
    int met = (int) rows.stream().filter(row -> row.state() == State.COVERED).count();
    int never = (int) rows.stream().filter(row -> row.state() == State.UNREACHABLE).count();
    return new Share(met, rows.size() - never);
  }

  /**
   * Sides of cells that are met, of those that can be: held in an answer, and alone kept a row from
   * it.
   */
  public Share cellShare() {
    int met = 0;
    int all = 0;
    for (var row : rows) {
      for (var cell : row.cells()) {
        boolean answers = !guard && row.state() != State.UNREACHABLE;
        met += (cell.held() ? 1 : 0) + (cell.failedAlone().met() ? 1 : 0);
        all += (answers ? 1 : 0) + (cell.failedAlone().counts() ? 1 : 0);
      }
    }
    return new Share(met, all);
  }

  /** Sides of limits that are met, of those that can be: just below, at, just above. */
  public Share limitShare() {
    var sides = limitSides();
    int met = (int) sides.stream().filter(Side::met).count();
    int all = (int) sides.stream().filter(Side::counts).count();
    return new Share(met, all);
  }

  /** How many sides of cells and limits no case can meet. */
  public int never() {
    int cells = 0;
    for (var row : rows) {
      for (var cell : row.cells()) {
        cells += cell.failedAlone().counts() ? 0 : 1;
      }
    }
    return cells + (int) limitSides().stream().filter(side -> !side.counts()).count();
  }

  private List<Side> limitSides() {
    return rows.stream()
        .flatMap(row -> row.cells().stream())
        .flatMap(cell -> cell.limits().stream())
        .flatMap(limit -> limit.sides().stream())
        .toList();
  }
}
