/**
 * The typed decision table in memory, and the naive row-by-row evaluator that states its meaning.
 * Every compiled form of a table is checked against that evaluator.
 */
@NullMarked
package io.proofdesk.rules.table;

import org.jspecify.annotations.NullMarked;
