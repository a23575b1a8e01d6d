package io.proofdesk.api;

import io.proofdesk.api.postgres.Binaries;
import io.proofdesk.api.postgres.EmbeddedPostgres;
import io.proofdesk.api.store.pg.Database;
import io.proofdesk.api.store.pg.Limits;
import io.proofdesk.api.store.pg.Secret;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The database that was asked for: one's own, or the one that Proofdesk brings along. Thread-safe.
 */
public final class Storage implements AutoCloseable {
  private final Database database;
  private final @Nullable EmbeddedPostgres embedded;

  private Storage(Database database, @Nullable EmbeddedPostgres embedded) {
    this.database = database;
    this.embedded = embedded;
  }

  /** Opens it. Blocks: call it off the event loop. */
  public static Storage open(Settings settings, Vertx vertx, InstantSource clock) {
    var url = settings.databaseUrl();
    if (url != null) {
      return new Storage(database(settings, vertx, url, clock), null);
    }
    var embedded =
        EmbeddedPostgres.start(
            settings.data().resolve("postgres"), Binaries.unpack(Binaries.usualCache()));
    try {
      return new Storage(database(settings, vertx, embedded.uri(), clock), embedded);
    } catch (RuntimeException e) {
      embedded.close();
      throw e;
    }
  }

  private static Database database(
      Settings settings, Vertx vertx, String url, InstantSource clock) {
    var given = settings.secret();
    var secret =
        given == null ? Secret.keptIn(settings.data().resolve("secret")) : Secret.given(given);
    return Database.open(vertx, url, secret, Limits.usual(), clock);
  }

  Database database() {
    return database;
  }

  /** The keys that may ask. */
  public io.proofdesk.api.store.ApiKeys apiKeys() {
    return database.apiKeys();
  }

  /** Writes what was admitted, hangs up, and stops the database that was brought along. */
  @Override
  public void close() {
    try {
      var closed = database.close().toCompletionStage().toCompletableFuture();
      closed.orTimeout(10, TimeUnit.SECONDS).exceptionally(late -> null).join();
    } finally {
      if (embedded != null) {
        embedded.close();
      }
    }
  }
}
