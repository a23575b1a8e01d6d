/**
 * Business calendars, clocks with their traces, delivery estimates as ranges, and how moments are
 * written for people. Reads no system clock: every moment comes from the caller.
 */
@NullMarked
package io.proofdesk.rules.clock;

import org.jspecify.annotations.NullMarked;
