/**
 * How it is decided. A support case becomes a {@link io.proofdesk.model.brief.Brief}, tables add
 * outcomes to it, outcomes become a {@link io.proofdesk.model.decision.Decision}. Knows no network,
 * no database, no JSON and no system clock.
 */
@NullMarked
package io.proofdesk.rules;

import org.jspecify.annotations.NullMarked;
