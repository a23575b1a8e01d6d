/** Tests of reading messages. */
@NullMarked
package io.proofdesk.rules.signal;

import org.jspecify.annotations.NullMarked;
