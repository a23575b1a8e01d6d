package io.proofdesk.api.timing;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * When to warn of a due time.
 *
 * @param before how much time before it
 * @param at when that is; the start itself where the target is shorter
 * @param atLocal the same in the calendar's zone
 */
public record WarnTime(Duration before, Instant at, OffsetDateTime atLocal) {}
