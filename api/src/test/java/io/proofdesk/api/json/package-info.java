/** What reading and writing promise. */
@NullMarked
package io.proofdesk.api.json;

import org.jspecify.annotations.NullMarked;
