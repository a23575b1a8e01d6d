/** Tests of calendars, clocks, estimates and the writing of moments. */
@NullMarked
package io.proofdesk.rules.clock;

import org.jspecify.annotations.NullMarked;
