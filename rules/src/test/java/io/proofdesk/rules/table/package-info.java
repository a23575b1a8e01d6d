/** Tables made up at random or by hand, and what they must answer. */
@NullMarked
package io.proofdesk.rules.table;

import org.jspecify.annotations.NullMarked;
