/**
 * Tries one table on facts of its own: JSON lines in, JSON lines out. What the engine may not read
 * is told in place, and the next line goes on.
 */
@NullMarked
package io.proofdesk.api.trial;

import org.jspecify.annotations.NullMarked;
