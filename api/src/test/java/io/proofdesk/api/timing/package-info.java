/** Business time as requests ask for it. */
@NullMarked
package io.proofdesk.api.timing;

import org.jspecify.annotations.NullMarked;
