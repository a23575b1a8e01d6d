package io.proofdesk.model.supportcase;

import io.proofdesk.model.quantity.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the product feed and the store say about the item.
 *
 * @param feedPrice the price in the feed or ad
 * @param storePrice the price in the store
 * @param feedSaysAvailable the feed shows it in stock
 * @param storeSaysAvailable the store can sell it
 * @param gtinMissingOrWrong its trade item number is missing or wrong
 * @param variantDataWrong its variant, colour or picture differs from the item
 */
public record Catalog(
    @Nullable Money feedPrice,
    @Nullable Money storePrice,
    @Nullable Boolean feedSaysAvailable,
    @Nullable Boolean storeSaysAvailable,
    @Nullable Boolean gtinMissingOrWrong,
    @Nullable Boolean variantDataWrong) {}
