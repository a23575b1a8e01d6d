package io.proofdesk.api.timing;

import io.proofdesk.model.decision.Clock.Stretch;
import io.proofdesk.model.vocabulary.ClockState;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When something is due.
 *
 * @param id the caller's name for it
 * @param dueAt when it is due; null while a pause without an end holds it
 * @param dueAtLocal the same in the calendar's zone
 * @param warnings when to warn, in the order asked
 * @param state how it stands at {@code asOf}; due exactly then is not breached; null without asOf
 * @param elapsed how much counted until {@code asOf}, or until it was met; null without asOf, or
 *     beyond five years
 * @param remaining how much of the target is left; zero when it is used up; null without asOf, and
 *     for targets in business days
 * @param counted how much the trace counts: up to the due time, or until now while it is held
 * @param trace what counted and why, in the order of time; adds up to {@code counted}
 */
public record CountedDue(
    @Nullable String id,
    @Nullable Instant dueAt,
    @Nullable OffsetDateTime dueAtLocal,
    List<WarnTime> warnings,
    @Nullable ClockState state,
    @Nullable Duration elapsed,
    @Nullable Duration remaining,
    Duration counted,
    List<Stretch> trace) {}
