package io.proofdesk.model.decision;

import io.proofdesk.model.vocabulary.AnchorEvent;
import io.proofdesk.model.vocabulary.Basis;
import io.proofdesk.model.vocabulary.ClockState;
import io.proofdesk.model.vocabulary.ClockType;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clock.
 *
 * @param type what it measures
 * @param state running, met, breached …
 * @param anchor the event it starts from
 * @param startedAt when that was; null while the event has not happened
 * @param target how long, in time of the basis; zero for clocks whose due time is given from
 *     outside
 * @param basis business hours of the calendar, or all time
 * @param calendar the calendar's id and version
 * @param dueAt when it is due; null while not started, and while nobody knows how long it stands
 *     still
 * @param dueAtLocal the same in the store's zone
 * @param warnAt when to warn; null without a warning
 * @param trace what was counted until it is due, or so far while it stands still, and why it adds
 *     up; one entry per stretch. A reply that is due before its target was counted, because an
 *     update is promised for then, ends with an entry of no length that says so
 * @param because the cells that caused it
 */
public record Clock(
    ClockType type,
    ClockState state,
    AnchorEvent anchor,
    @Nullable Instant startedAt,
    Duration target,
    Basis basis,
    String calendar,
    @Nullable Instant dueAt,
    @Nullable OffsetDateTime dueAtLocal,
    @Nullable Instant warnAt,
    List<Stretch> trace,
    List<CellRef> because) {

  /**
   * A stretch of time and whether it counted.
   *
   * @param from start, in the store's zone
   * @param to end, in the store's zone; half-open
   * @param counted how much of it counted
   * @param reason why: {@code open}, {@code closed}, {@code holiday: …}, {@code paused: …}
   */
  public record Stretch(OffsetDateTime from, OffsetDateTime to, Duration counted, String reason) {}
}
