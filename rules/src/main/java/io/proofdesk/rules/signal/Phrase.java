package io.proofdesk.rules.signal;

import io.proofdesk.model.signal.SignalKind;

/**
 * A row of the phrases sheet.
 *
 * @param id stable id, such as {@code PE-0042}
 * @param word what it signals
 * @param strength how sure it is alone, 1 to 100
 */
record Phrase(String id, SignalKind kind, String word, int strength) {}
