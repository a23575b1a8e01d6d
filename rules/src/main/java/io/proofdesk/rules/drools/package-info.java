/** Where Drools lives; nobody else names it. */
@NullMarked
package io.proofdesk.rules.drools;

import org.jspecify.annotations.NullMarked;
