/** What the checks claim, held against every input of small worlds. */
@NullMarked
package io.proofdesk.rules.verify;

import org.jspecify.annotations.NullMarked;
