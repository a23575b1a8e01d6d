/**
 * Explains a decision: which rows matched, which won and why, which came near and by which cells
 * they missed, and what could still happen that would change the outcome.
 */
@NullMarked
package io.proofdesk.rules.explain;

import org.jspecify.annotations.NullMarked;
