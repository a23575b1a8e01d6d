/** Quantities that carry their unit, so that no bare number travels. */
@NullMarked
package io.proofdesk.model.quantity;

import org.jspecify.annotations.NullMarked;
