package io.proofdesk.rules.briefing;

import io.proofdesk.model.quantity.LeadTime;
import org.jspecify.annotations.Nullable;

/**
 * What the store's shipping policy promises to every order. Counted from the day the order was
 * placed. Thread-safe.
 *
 * @param handling days until the order leaves us
 * @param delivery days from leaving us to arriving
 * @param making days until an order leaves that is made for one person; null where the store says
 *     nothing of its own about it, and then the handling counts
 */
public record PolicyPromise(LeadTime handling, LeadTime delivery, @Nullable LeadTime making) {}
