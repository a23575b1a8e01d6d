package io.proofdesk.rules.coverage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether fixtures meet a row. Immutable. Thread-safe.
 *
 * @param row the row, by index; -1 for the default row
 * @param state whether they do
 * @param fixtures how many do
 * @param first the names of some of them
 * @param cells its condition cells that ask something
 * @param offer a case that would meet it; null unless no fixture does and one was found
 */
public record RowCoverage(
    int row,
    State state,
    int fixtures,
    List<String> first,
    List<CellCoverage> cells,
    @Nullable Offer offer) {
  /** The default row. */
  public static final int OTHERWISE = -1;

  public RowCoverage {
    first = List.copyOf(first);
    cells = List.copyOf(cells);
  }

  /** Whether a row is met. */
  public enum State {
    /** It stands in the answer of a fixture; of a guard, one comes within a cell of it. */
    COVERED,
    /** No fixture meets it, and a case could. */
    NO_FIXTURE,
    /** No case can meet it; that is proved. */
    UNREACHABLE,
    /** No fixture meets it, and the search for a case was given up. */
    UNDECIDED
  }

  boolean isOpen() {
    return state != State.COVERED && offer == null;
  }

  RowCoverage found(State other, @Nullable Offer now) {
    return new RowCoverage(row, other, fixtures, first, cells, now);
  }

  RowCoverage with(List<CellCoverage> others) {
    return new RowCoverage(row, state, fixtures, first, others, offer);
  }
}
