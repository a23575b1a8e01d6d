package io.proofdesk.api.timing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When somebody works, as a request gives it. Either {@code alwaysOpen} or {@code week}.
 *
 * @param timeZone IANA zone that every time of day is read in
 * @param name what answers call it; null for {@code calendar}; at most 100 characters
 * @param alwaysOpen all time is open, but for holidays and overrides
 * @param week hours by weekday; a weekday left out is closed
 * @param overrides hours that replace everything else on their date: the week, what recurs every
 *     year, and what icalendar brings; a date that stands in holidays for one year only has none
 * @param holidays dates or hours that are closed
 * @param icalendar further holidays as the text of an iCalendar file (RFC 5545): once, or every
 *     year on a date or on a weekday of a month (BYMONTH=11;BYDAY=4TH)
 */
public record GivenCalendar(
    String timeZone,
    @Nullable String name,
    @Nullable Boolean alwaysOpen,
    @Nullable WeekHours week,
    @Nullable List<DatedHours> overrides,
    @Nullable List<GivenHoliday> holidays,
    @Nullable String icalendar) {}
