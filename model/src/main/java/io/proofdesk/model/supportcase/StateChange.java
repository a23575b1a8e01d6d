package io.proofdesk.model.supportcase;

import io.proofdesk.model.vocabulary.CaseState;
import java.time.Instant;

/**
 * A turn of the case, as the helpdesk logged it. It holds until the next.
 *
 * @param at when it changed
 * @param state what it is from then on
 */
public record StateChange(Instant at, CaseState state) {}
