/**
 * Tests of the rules by fixtures: what they cover, and which slips of the hand they would notice,
 * as text, JSON and a page to read.
 */
@NullMarked
package io.proofdesk.api.quality;

import org.jspecify.annotations.NullMarked;
