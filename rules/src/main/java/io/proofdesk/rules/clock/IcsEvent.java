package io.proofdesk.rules.clock;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event of an iCalendar file, in the wall-clock time of the calendar that takes it.
 *
 * @param line the line it begins on, from 1
 * @param name its summary
 * @param from start
 * @param to end, exclusive
 * @param day on which date of each year it begins; null when once
 * @param until last date of a yearly rule, {@link LocalDate#MAX} without an end; null when once
 * @param except start dates on which it does not occur
 */
record IcsEvent(
    int line,
    String name,
    LocalDateTime from,
    LocalDateTime to,
    @Nullable DayOfYear day,
    @Nullable LocalDate until,
    List<LocalDate> except) {}
