/** HTTP as callers meet it, over real connections. */
@NullMarked
package io.proofdesk.api.http;

import org.jspecify.annotations.NullMarked;
