package io.proofdesk.rules.clock;

import io.proofdesk.model.decision.CellRef;
import io.proofdesk.model.vocabulary.AnchorEvent;
import io.proofdesk.model.vocabulary.Basis;
import io.proofdesk.model.vocabulary.ClockType;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clock that the rules ask for: one row of the clocks table. Thread-safe.
 *
 * @param type what it measures
 * @param anchor the event it starts from
 * @param due how its due time follows from there
 * @param target how long, zero or more, in time of the basis: {@code 8 h} of business time are
 *     eight open hours, and {@code 2 d} are 48
 * @param basis business hours, or all time
 * @param warnBefore how much time of the basis before it is due to warn; null without a warning
 * @param because the cells that asked for it
 */
public record ClockTarget(
    ClockType type,
    AnchorEvent anchor,
    DueRule due,
    Duration target,
    Basis basis,
    @Nullable Duration warnBefore,
    List<CellRef> because) {
  public ClockTarget {
    because = List.copyOf(because);
  }
}
