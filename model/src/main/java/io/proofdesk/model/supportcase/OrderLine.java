package io.proofdesk.model.supportcase;

import io.proofdesk.model.quantity.Money;
import io.proofdesk.model.vocabulary.ReturnClass;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order.
 *
 * @param sku the store's own id of the variant
 * @param gtin global trade item number
 * @param name what the customer calls it
 * @param variant such as {@code black, 20 oz}
 * @param quantity how many, at least one
 * @param price for one
 * @param custom made to order
 * @param returnClass how freely it may be returned; what is made to order counts as {@code
 *     PERSONALISED} without it, and no return of anything else is offered unasked
 * @param affected whether the case is about this line; null when nobody said
 */
public record OrderLine(
    String sku,
    @Nullable String gtin,
    @Nullable String name,
    @Nullable String variant,
    @Nullable Integer quantity,
    @Nullable Money price,
    @Nullable Boolean custom,
    @Nullable ReturnClass returnClass,
    @Nullable Boolean affected) {}
