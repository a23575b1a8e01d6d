/**
 * Business time on its own, without a case or a rulebook: clocks, spans and moments by any calendar
 * that a request brings, and estimates for orders. Knows neither HTTP nor the archive.
 */
@NullMarked
package io.proofdesk.api.timing;

import org.jspecify.annotations.NullMarked;
