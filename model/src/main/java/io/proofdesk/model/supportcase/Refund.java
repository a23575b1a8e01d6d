package io.proofdesk.model.supportcase;

import io.proofdesk.model.quantity.Money;
import io.proofdesk.model.vocabulary.RefundState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A refund already made or asked for.
 *
 * @param amount how much
 * @param state what the payment provider says
 * @param createdAt when it was started
 * @param method what it goes back to, such as {@code card}
 */
public record Refund(Money amount, RefundState state, Instant createdAt, @Nullable String method) {}
