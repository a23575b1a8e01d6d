package io.proofdesk.model.supportcase;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decision already made in this case.
 *
 * @param decisionId its id
 * @param at when it was made
 * @param route the route it chose
 * @param situation the situation it saw; null for decisions made elsewhere
 * @param nextUpdateAt the next update it promised the customer
 */
public record PriorDecision(
    String decisionId,
    Instant at,
    String route,
    @Nullable String situation,
    @Nullable Instant nextUpdateAt) {}
