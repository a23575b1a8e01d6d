package io.proofdesk.api;

import io.proofdesk.api.postgres.Binaries;
import io.proofdesk.api.postgres.EmbeddedPostgres;
import io.proofdesk.api.postgres.PostgresFailure;
import io.proofdesk.api.store.pg.Database;
import io.proofdesk.api.store.pg.DatabaseFailure;
import io.proofdesk.api.store.pg.Limits;
import io.proofdesk.api.store.pg.Secret;
import io.proofdesk.model.Finding;
import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
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
    // before any database is started for it
    var secret = secret(settings);
    var url = settings.databaseUrl();
    if (url != null) {
      return new Storage(Database.open(vertx, url, secret, Limits.usual(), clock), null);
    }
    var embedded =
        EmbeddedPostgres.start(
            settings.data().resolve("postgres"), Binaries.unpack(Binaries.usualCache()));
    try {
      var database = Database.open(vertx, embedded.uri(), secret, Limits.usual(), clock);
      return new Storage(database, embedded);
    } catch (RuntimeException e) {
      embedded.close();
      throw e instanceof DatabaseFailure failure ? ofOurOwn(failure, settings) : e;
    }
  }

  /**
   * The same for a piece of work on the side: where a server runs on the data folder, its database
   * is asked and left running. Blocks.
   */
  public static Storage join(Settings settings, Vertx vertx, InstantSource clock) {
    try {
      return open(settings, vertx, clock);
    } catch (PostgresFailure failure) {
      var running =
          failure.inUse() ? EmbeddedPostgres.running(settings.data().resolve("postgres")) : null;
      if (running == null) {
        throw failure;
      }
      return new Storage(
          Database.open(vertx, running, secret(settings), Limits.usual(), clock), null);
    }
  }

  /** Advice about a server of one's own is no use where we brought the server ourselves. */
  private static RuntimeException ofOurOwn(DatabaseFailure failure, Settings settings) {
    var it = failure.finding();
    if (!it.code().equals("database.not-reachable")) {
      return failure;
    }
    var folder = settings.data().resolve("postgres");
    return new Refusal(
        List.of(
            Finding.error(
                it.code(),
                folder.resolve("postgres-password").toString(),
                it.read(),
                "the database started and does not let us in with this password",
                "restore the file from where the data folder was copied from, and read "
                    + folder.resolve("postgres.log"))));
  }

  private static Secret secret(Settings settings) {
    var given = settings.secret();
    if (given != null) {
      return Secret.given(given);
    }
    refuseAnythingButAFolder(settings.data());
    return Secret.keptIn(settings.data().resolve("secret"));
  }

  private static void refuseAnythingButAFolder(Path data) {
    if (Files.exists(data) && !Files.isDirectory(data)) {
      throw new Refusal(
          List.of(
              Finding.error(
                  "data.not-a-folder",
                  data.toString(),
                  "a file",
                  "expected a folder to keep the database and the secret in",
                  "give a folder with `--data`, or move the file away")));
    }
  }

  public Database database() {
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
