/** Held against the naive evaluator: generated tables, odd words, several threads. */
@NullMarked
package io.proofdesk.rules.drools;

import org.jspecify.annotations.NullMarked;
