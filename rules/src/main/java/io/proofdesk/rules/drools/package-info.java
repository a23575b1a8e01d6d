/**
 * The only room that names Drools. A typed table becomes DRL, the DRL becomes a compiled table that
 * is asked one case at a time; hand-written DRL under {@code combining} joins, counts and looks for
 * what is missing among the facts of a case, before any table is asked, and never looks at a
 * table's result.
 */
@NullMarked
package io.proofdesk.rules.drools;

import org.jspecify.annotations.NullMarked;
