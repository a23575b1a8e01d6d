package io.proofdesk.model.supportcase;

import io.proofdesk.model.quantity.Money;
import io.proofdesk.model.vocabulary.OrderStatus;
import io.proofdesk.model.vocabulary.PaymentState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order the case is about.
 *
 * @param id the platform's id
 * @param number the number the customer knows; personal
 * @param platform where it was placed, such as {@code shopify}
 * @param platformStatus the platform's own status id or name, for platforms whose status maps are
 *     tables
 * @param status the mapped status; wins over {@code platformStatus} when both are given
 * @param payment the state of its payment
 * @param placedAt when it was placed
 * @param paidAt when it was paid
 * @param total what was paid, shipping and tax included
 * @param paymentMethod such as {@code card} or {@code paypal}
 * @param lines what was ordered
 * @param promise the promise made for it
 * @param policyVersion version of the policy pages in force when it was placed
 * @param policyShown where and when the buyer was shown these pages
 * @param city where it ships to; for regional delivery times
 * @param country ISO 3166-1 alpha-2 code it ships to
 */
public record Order(
    @Nullable String id,
    @Nullable String number,
    @Nullable String platform,
    @Nullable String platformStatus,
    @Nullable OrderStatus status,
    @Nullable PaymentState payment,
    @Nullable Instant placedAt,
    @Nullable Instant paidAt,
    @Nullable Money total,
    @Nullable String paymentMethod,
    @Nullable List<OrderLine> lines,
    @Nullable Promise promise,
    @Nullable String policyVersion,
    @Nullable PolicyShown policyShown,
    @Nullable String city,
    @Nullable String country) {

  /** The same order in a status. */
  public Order with(OrderStatus status) {
    return new Order(
        id,
        number,
        platform,
        platformStatus,
        status,
        payment,
        placedAt,
        paidAt,
        total,
        paymentMethod,
        lines,
        promise,
        policyVersion,
        policyShown,
        city,
        country);
  }
}
