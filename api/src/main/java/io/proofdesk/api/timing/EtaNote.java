package io.proofdesk.api.timing;

import io.proofdesk.rules.clock.Eta;

/**
 * What an estimate assumed, or what comes with it.
 *
 * @param code which
 * @param text for the store, in the language asked for
 */
public record EtaNote(Eta.Note code, String text) {}
