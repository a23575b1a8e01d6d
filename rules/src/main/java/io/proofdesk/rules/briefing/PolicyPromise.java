package io.proofdesk.rules.briefing;

import io.proofdesk.model.quantity.LeadTime;

/**
 * What the store's shipping policy promises to every order. Counted from the day the order was
 * placed. Thread-safe.
 *
 * @param handling days until the order leaves us
 * @param delivery days from leaving us to arriving
 */
public record PolicyPromise(LeadTime handling, LeadTime delivery) {}
