package io.proofdesk.model.supportcase;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where and when a buyer was shown the policy pages.
 *
 * @param where a word of the vocabulary's list PolicyPlace, such as {@code CHECKOUT} or {@code
 *     ORDER_EMAIL}
 * @param at when; null when only the place is known
 */
public record PolicyShown(String where, @Nullable Instant at) {}
