/** What was read in a message: signals with their strength and their place, never the words. */
@NullMarked
package io.proofdesk.model.signal;

import org.jspecify.annotations.NullMarked;
