/** The embedded database, ended in every way it can end. */
@NullMarked
package io.proofdesk.api.postgres;

import org.jspecify.annotations.NullMarked;
