/**
 * Replays fixtures: a case, a moment, and the parts of the decision a person expects. What differs
 * is told part by part; a fixture that cannot be read is an error, never skipped.
 */
@NullMarked
package io.proofdesk.api.replay;

import org.jspecify.annotations.NullMarked;
