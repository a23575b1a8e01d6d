/**
 * What tables say before anybody asks them: rows that can never answer, inputs without an answer,
 * rows that contradict each other, and whether an invariant can break. Exact over the values the
 * cells can tell apart; what is not decided within its limit is said to be undecided.
 */
@NullMarked
package io.proofdesk.rules.verify;

import org.jspecify.annotations.NullMarked;
