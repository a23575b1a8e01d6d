package io.proofdesk.api.timing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Questions about time by one calendar, at least one.
 *
 * @param calendar when somebody works; null when {@code calendarOf} names it
 * @param pauses times that do not count, for all of due, starts and spans
 * @param due when are these due?
 * @param starts when must these start?
 * @param spans how much time counts?
 * @param moments is it open at these moments?
 * @param calendarOf the profile or store whose calendar counts, instead of {@code calendar}
 */
public record ClocksRequest(
    @Nullable GivenCalendar calendar,
    @Nullable List<GivenPause> pauses,
    @Nullable List<DueQuestion> due,
    @Nullable List<StartQuestion> starts,
    @Nullable List<SpanQuestion> spans,
    @Nullable List<Instant> moments,
    @Nullable String calendarOf) {}
