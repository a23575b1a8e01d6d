/**
 * What the archive promises: every answered decision is kept, and a repeated request gets its first
 * answer. Ports only; {@code store.pg} keeps the promises on PostgreSQL.
 */
@NullMarked
package io.proofdesk.api.store;

import org.jspecify.annotations.NullMarked;
