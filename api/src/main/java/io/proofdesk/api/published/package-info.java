/**
 * Rulebooks as they were published: packed to be kept, unpacked to be read again, found by the
 * beginning of their hash.
 */
@NullMarked
package io.proofdesk.api.published;

import org.jspecify.annotations.NullMarked;
