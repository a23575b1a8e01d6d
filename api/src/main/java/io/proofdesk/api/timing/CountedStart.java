package io.proofdesk.api.timing;

import io.proofdesk.model.decision.Clock.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When something must start.
 *
 * @param id the caller's name for it
 * @param startAt the last moment from which the target counts in time
 * @param startAtLocal the same in the calendar's zone
 * @param counted how much the trace counts
 * @param trace what counted and why, in the order of time; adds up to {@code counted}
 */
public record CountedStart(
    @Nullable String id,
    Instant startAt,
    OffsetDateTime startAtLocal,
    Duration counted,
    List<Stretch> trace) {}
