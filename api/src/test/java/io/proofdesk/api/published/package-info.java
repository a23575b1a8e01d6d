/** Tests of what is kept of published rulebooks. */
@NullMarked
package io.proofdesk.api.published;

import org.jspecify.annotations.NullMarked;
