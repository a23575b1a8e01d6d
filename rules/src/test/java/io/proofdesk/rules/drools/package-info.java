/** Tests of what Drools decides. */
@NullMarked
package io.proofdesk.rules.drools;

import org.jspecify.annotations.NullMarked;
