/**
 * From a brief to a decision: table after table is asked, their answers become the parts of the
 * decision, and whatever must not leave goes to a person instead. Names of result columns that this
 * room reads are listed in {@link io.proofdesk.rules.settling.Headings}.
 */
@NullMarked
package io.proofdesk.rules.settling;

import org.jspecify.annotations.NullMarked;
