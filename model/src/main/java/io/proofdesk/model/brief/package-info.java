/**
 * The brief: a support case boiled down to the facts that decide. It is flat enough for a table
 * (each component of its fact records is one column), holds nothing personal, and is what the
 * archive keeps and replays. A null component is an absent fact: nobody looked, or nobody knows.
 */
@NullMarked
package io.proofdesk.model.brief;

import org.jspecify.annotations.NullMarked;
