/**
 * What the helpdesk knows: facts only, as they came in. All times are instants (RFC 3339 with an
 * offset on the wire), all money is minor units with its currency. A null component was not given;
 * an empty list was given and is empty.
 */
@NullMarked
package io.proofdesk.model.supportcase;

import org.jspecify.annotations.NullMarked;
