/**
 * Which rows, cells and limits of the tables the fixtures meet, and what a case would have to be
 * for those that none meets.
 */
@NullMarked
package io.proofdesk.rules.coverage;

import org.jspecify.annotations.NullMarked;
