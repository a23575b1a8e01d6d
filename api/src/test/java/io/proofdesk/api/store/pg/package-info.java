/** The archive on real servers: the one we bring, and an older one where it is installed. */
@NullMarked
package io.proofdesk.api.store.pg;

import org.jspecify.annotations.NullMarked;
