package io.proofdesk.api.timing;

import io.proofdesk.model.quantity.DateRange;
import io.proofdesk.rules.clock.Milestone;

/**
 * A step of an order.
 *
 * @param step which step
 * @param label what it is called, in the language asked for
 * @param window when
 */
public record EtaMilestone(Milestone.Step step, String label, DateRange window) {}
