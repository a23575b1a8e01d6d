package io.proofdesk.rules.coverage;

import io.proofdesk.rules.coverage.RowCoverage.State;
import org.jspecify.annotations.Nullable;

/**
 * Whether fixtures show one side of a cell or of a limit. Immutable. Thread-safe.
 *
 * @param state whether they do
 * @param offer a case that would; null unless no fixture does and one was found
 */
public record Side(State state, @Nullable Offer offer) {
  static Side of(boolean met) {
    return new Side(met ? State.COVERED : State.NO_FIXTURE, null);
  }

  /** Whether a fixture shows it. */
  public boolean met() {
    return state == State.COVERED;
  }

  /** Whether it counts: of what no case can show, nobody can write a fixture. */
  public boolean counts() {
    return state != State.UNREACHABLE;
  }

  boolean isOpen() {
    return !met() && offer == null;
  }
}
