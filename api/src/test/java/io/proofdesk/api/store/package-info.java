/** The archive's promises, and one real PostgreSQL for every test that needs one. */
@NullMarked
package io.proofdesk.api.store;

import org.jspecify.annotations.NullMarked;
