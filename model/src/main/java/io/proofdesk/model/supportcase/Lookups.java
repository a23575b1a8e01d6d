package io.proofdesk.model.supportcase;

import org.jspecify.annotations.Nullable;

/**
 * What the caller has already tried; the engine itself fetches nothing.
 *
 * @param emailAsked how often the customer was asked for the order's e-mail; null to have the
 *     earlier decisions counted that asked for it
 * @param emailFound whether the e-mail given belongs to an account or order; null when not looked
 *     up
 * @param orderChosen the order id the customer chose from the list; null to have the number taken
 *     from the newest message that names exactly one of them
 * @param orderFound whether the chosen or named order exists; null when not looked up
 * @param factsAsked how often missing facts of the case were asked for; null to have the earlier
 *     decisions counted that asked for the same
 */
public record Lookups(
    @Nullable Integer emailAsked,
    @Nullable Boolean emailFound,
    @Nullable String orderChosen,
    @Nullable Boolean orderFound,
    @Nullable Integer factsAsked) {}
