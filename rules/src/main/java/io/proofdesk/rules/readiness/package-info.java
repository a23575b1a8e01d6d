/**
 * What a store still lacks before it may go live: the rows of the workbook {@code readiness}, held
 * against a profile's settings, its calendar, and what its tables can answer.
 */
@NullMarked
package io.proofdesk.rules.readiness;

import org.jspecify.annotations.NullMarked;
