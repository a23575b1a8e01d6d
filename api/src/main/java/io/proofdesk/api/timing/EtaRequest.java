package io.proofdesk.api.timing;

import io.proofdesk.model.quantity.LeadTime;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When will an order be made, leave and arrive?
 *
 * @param orderDate the day of the order, in the calendar's zone
 * @param production how long making takes; equal ends are the quick end and are widened; null for 7
 *     business days
 * @param shipping how long shipping takes; equal ends are the quick end and are widened; null for 5
 *     business days
 * @param rush making takes forty percent fewer days, at a surcharge
 * @param calendar which days count; null for Monday to Friday without holidays, or for the one that
 *     {@code calendarOf} names
 * @param locale BCP 47 tag of the language of the sentences, English or Chinese; null for English
 * @param calendarOf the profile or store whose calendar counts, instead of {@code calendar}
 */
public record EtaRequest(
    LocalDate orderDate,
    @Nullable LeadTime production,
    @Nullable LeadTime shipping,
    @Nullable Boolean rush,
    @Nullable GivenCalendar calendar,
    @Nullable String locale,
    @Nullable String calendarOf) {}
