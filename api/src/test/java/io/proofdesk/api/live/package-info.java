/** Tests of the rules that answer, and of those that answered. */
@NullMarked
package io.proofdesk.api.live;

import org.jspecify.annotations.NullMarked;
