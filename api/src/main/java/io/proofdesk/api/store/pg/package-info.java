/**
 * The archive on PostgreSQL. {@code Database} opens it, {@code Migration} brings the schema up to
 * date, {@code Writer} gathers decisions into few durable commits, {@code BatchWrite} is one such
 * commit, {@code PgArchive} reads, {@code Secret} hides what must not be read.
 */
@NullMarked
package io.proofdesk.api.store.pg;

import org.jspecify.annotations.NullMarked;
