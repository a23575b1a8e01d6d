/**
 * Tables as rules: a {@link io.proofdesk.rules.table.Table} becomes DRL text, the text a knowledge
 * base, and facts an {@link io.proofdesk.rules.table.Outcome}. The only package that names Drools;
 * nothing of Drools leaves it.
 */
@NullMarked
package io.proofdesk.rules.drools;

import org.jspecify.annotations.NullMarked;
