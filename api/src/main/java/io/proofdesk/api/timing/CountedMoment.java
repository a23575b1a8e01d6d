package io.proofdesk.api.timing;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody works at a moment.
 *
 * @param at the moment
 * @param atLocal the same in the calendar's zone
 * @param inside whether it is open; the moment of closing is outside
 * @param opensAt the next opening; null when inside, or beyond five years
 * @param closesAt the end of this opening; null when outside, or beyond five years
 */
public record CountedMoment(
    Instant at,
    OffsetDateTime atLocal,
    boolean inside,
    @Nullable Instant opensAt,
    @Nullable Instant closesAt) {}
