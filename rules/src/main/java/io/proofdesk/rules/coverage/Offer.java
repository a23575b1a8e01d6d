package io.proofdesk.rules.coverage;

import io.proofdesk.rules.verify.Example;

/**
 * A case that would show what no fixture shows. Immutable. Thread-safe.
 *
 * @param profile the profile whose tables it was found in; another may not lead there
 * @param example its facts, as far as they are not the usual ones
 */
public record Offer(String profile, Example example) {}
