/**
 * A durable PostgreSQL of our own, for machines that have none: {@code Binaries} brings the
 * programs, {@code DataFolder} the files, {@code ServerUser} a user who may run them, {@code
 * EmbeddedPostgres} starts, watches and stops the server.
 */
@NullMarked
package io.proofdesk.api.postgres;

import org.jspecify.annotations.NullMarked;
