package io.proofdesk.model.supportcase;

import io.proofdesk.model.vocabulary.OrderStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of the customer's recent orders, enough to choose from.
 *
 * @param id the platform's id
 * @param number the number the customer knows; personal
 * @param placedAt when it was placed
 * @param status its mapped status
 * @param summary what was ordered, in a few words
 */
public record OrderSummary(
    String id,
    String number,
    @Nullable Instant placedAt,
    @Nullable OrderStatus status,
    @Nullable String summary) {}
