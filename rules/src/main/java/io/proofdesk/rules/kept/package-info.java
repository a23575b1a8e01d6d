/** What is kept from one run to the next because it took long to make. */
@NullMarked
package io.proofdesk.rules.kept;

import org.jspecify.annotations.NullMarked;
