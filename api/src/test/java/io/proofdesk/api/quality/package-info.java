/** What reports on fixtures say, of scores that are given. */
@NullMarked
package io.proofdesk.api.quality;

import org.jspecify.annotations.NullMarked;
