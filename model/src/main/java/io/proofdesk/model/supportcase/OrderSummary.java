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
 * @param status its status; null to have the platform's own mapped
 * @param summary what was ordered, in a few words
 * @param platform the shop platform, such as {@code bigcommerce}
 * @param platformStatus what the platform calls its status, for mapping by table; never shown
 */
public record OrderSummary(
    String id,
    String number,
    @Nullable Instant placedAt,
    @Nullable OrderStatus status,
    @Nullable String summary,
    @Nullable String platform,
    @Nullable String platformStatus) {

  /** The same order with its status mapped. */
  public OrderSummary with(OrderStatus mapped) {
    return new OrderSummary(id, number, placedAt, mapped, summary, platform, platformStatus);
  }
}
