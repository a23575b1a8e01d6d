/** Tests of what a decision says in the program's own words. */
@NullMarked
package io.proofdesk.rules.settling;

import org.jspecify.annotations.NullMarked;
