package io.proofdesk.api.timing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hours by the weekday they begin on, each interval as {@code 09:00-17:00}; {@code 22:00-06:00}
 * runs over midnight into the next day, {@code 24:00} ends a day.
 */
public record WeekHours(
    @Nullable List<String> monday,
    @Nullable List<String> tuesday,
    @Nullable List<String> wednesday,
    @Nullable List<String> thursday,
    @Nullable List<String> friday,
    @Nullable List<String> saturday,
    @Nullable List<String> sunday) {}
