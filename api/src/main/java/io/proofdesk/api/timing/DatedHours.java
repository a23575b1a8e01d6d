package io.proofdesk.api.timing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The hours of one date, in place of all others.
 *
 * @param date the date
 * @param hours open intervals such as {@code 09:00-12:00}; empty closes the date
 * @param name what traces call it
 */
public record DatedHours(LocalDate date, List<String> hours, @Nullable String name) {}
