/**
 * What tables were asked on the way to a decision, and what they answered: which cells of a row
 * held, which did not, and which row came nearest. For tests of the rules, never for answers.
 */
@NullMarked
package io.proofdesk.rules.trace;

import org.jspecify.annotations.NullMarked;
