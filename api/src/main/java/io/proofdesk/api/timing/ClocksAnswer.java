package io.proofdesk.api.timing;

import java.util.List;

/**
 * One answer to each question, in their order.
 *
 * @param calendar what the calendar is called
 * @param timeZone the zone that local times are given in
 */
public record ClocksAnswer(
    String calendar,
    String timeZone,
    List<CountedDue> due,
    List<CountedStart> starts,
    List<CountedSpan> spans,
    List<CountedMoment> moments) {}
