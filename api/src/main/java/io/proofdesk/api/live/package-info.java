/**
 * The rules that answer at this moment: lent to every decision, watched in their folder, warmed
 * before they answer, and swapped without a pause. Knows the engine as a port and no HTTP.
 */
@NullMarked
package io.proofdesk.api.live;

import org.jspecify.annotations.NullMarked;
