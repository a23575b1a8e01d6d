package io.proofdesk.model.supportcase;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A public review.
 *
 * @param id the platform's id
 * @param platform where it stands
 * @param rating stars, 1 to 5
 * @param text what it says
 * @param at when it was posted
 * @param verifiedBuyer the platform checked the purchase
 * @param incentivised something was given for it
 */
public record Review(
    @Nullable String id,
    @Nullable String platform,
    int rating,
    @Nullable String text,
    @Nullable Instant at,
    @Nullable Boolean verifiedBuyer,
    @Nullable Boolean incentivised) {}
