package io.proofdesk.model.supportcase;

import java.time.Instant;

/**
 * How many of an item could be sent.
 *
 * @param sku the store's own id of the variant
 * @param available how many
 * @param asOf when that was read
 */
public record StockLevel(String sku, int available, Instant asOf) {}
