/**
 * What was read in a message and what was heard of it: signals with their strength and their place,
 * with the words only on the way out.
 */
@NullMarked
package io.proofdesk.model.signal;

import org.jspecify.annotations.NullMarked;
