package io.proofdesk.api.timing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A date, or hours of it, on which nobody works.
 *
 * @param date the date
 * @param yearly every year on this day of the year; null for this year only
 * @param hours closed intervals such as {@code 13:00-24:00}; null or empty for the whole date
 * @param name what traces call it
 */
public record GivenHoliday(
    LocalDate date,
    @Nullable Boolean yearly,
    @Nullable List<String> hours,
    @Nullable String name) {}
