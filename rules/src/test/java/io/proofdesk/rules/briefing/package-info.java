/** Tests of the briefing, and the dull cases they start from. */
@NullMarked
package io.proofdesk.rules.briefing;

import org.jspecify.annotations.NullMarked;
