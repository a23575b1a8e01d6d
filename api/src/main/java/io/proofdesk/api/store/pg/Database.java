package io.proofdesk.api.store.pg;

import io.proofdesk.api.store.ApiKeys;
import io.proofdesk.api.store.Archive;
import io.proofdesk.api.store.PublishedRulebooks;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An open database: migrated, connected, with everything that is kept in it. Thread-safe. */
public final class Database {

  private static final Logger LOG = LoggerFactory.getLogger(Database.class);
  private static final int FIRST_ATTEMPTS = 15;
  private static final int READING_CONNECTIONS = 6;
  private static final int MOST_WAITING_READS = 2_000;
  private static final long SWEEP_EVERY_MILLIS = TimeUnit.MINUTES.toMillis(5);

  // as a decision would, it wants room on the disk and the leave to write; nothing of it stays
  private static final String TRY_TO_WRITE =
      """
      do $$ begin
        create temp table proofdesk_ready on commit drop as
          select repeat(md5(each::text), 32) as filler from generate_series(1, 64) as each;
      end $$""";

  private final Vertx vertx;
  private final Pool pool;
  private final Reader reader;
  private final Writer writer;
  private final Archive archive;
  private final ApiKeys apiKeys;
  private final PublishedRulebooks rulebooks;
  private final InstantSource clock;
  private final long sweeper;

  private Database(
      Vertx vertx, ServerAddress address, Secret secret, Limits limits, InstantSource clock) {
    this.vertx = vertx;
    this.clock = clock;
    var options = address.forWork(limits);
    pool =
        PgBuilder.pool()
            .connectingTo(options)
            .withConnectHandler(Database::hush)
            .with(
                new PoolOptions()
                    .setMaxSize(READING_CONNECTIONS)
                    .setMaxWaitQueueSize(MOST_WAITING_READS)
                    .setConnectionTimeout(Math.toIntExact(limits.patience().toMillis()))
                    .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS))
            .using(vertx)
            .build();
    reader = new Reader(vertx, pool, limits);
    writer = new Writer(vertx, options, secret, limits);
    archive = new PgArchive(writer, reader, secret);
    apiKeys = new PgApiKeys(reader);
    rulebooks = new PgPublishedRulebooks(reader);
    sweeper = vertx.setPeriodic(SWEEP_EVERY_MILLIS, ignored -> sweep());
  }

  /**
   * Opens a database and brings its schema up to date. Blocks: call it off the event loop.
   *
   * @param uri {@code postgresql://…}, PostgreSQL 15 to 18
   * @throws DatabaseFailure when it cannot be used, with the next step
   */
  public static Database open(
      Vertx vertx, String uri, Secret secret, Limits limits, InstantSource clock) {
    var address = ServerAddress.parse(uri);
    new Migration(address).run(secret);
    var database = new Database(vertx, address, secret, limits, clock);
    database.awaitFirstAnswer();
    return database;
  }

  /**
   * The first connection of a cold process on a busy machine may take longer than any later one.
   */
  private void awaitFirstAnswer() {
    for (int attempt = 1; attempt < FIRST_ATTEMPTS; attempt++) {
      if (answers()) {
        return;
      }
      LOG.info("the database has not answered yet, attempt {} of {}", attempt, FIRST_ATTEMPTS);
    }
    if (!answers()) {
      close();
      throw DatabaseFailure.of(
          "silent",
          "database",
          null,
          "the database let us in and then answered nothing",
          "look at its log and its load, then start again");
    }
  }

  private boolean answers() {
    return ping()
        .map(answered -> true)
        .otherwise(false)
        .toCompletionStage()
        .toCompletableFuture()
        .join();
  }

  /** The archive of decisions. */
  public Archive archive() {
    return archive;
  }

  /** The keys that may ask. */
  public ApiKeys apiKeys() {
    return apiKeys;
  }

  /** Every rulebook that ever answered. */
  public PublishedRulebooks rulebooks() {
    return rulebooks;
  }

  /** Succeeds when the database answers and, where it last took no decision, takes rows again. */
  public Future<Void> ping() {
    return reader.run(writer.away() ? TRY_TO_WRITE : "select 1", Tuple.tuple()).mapEmpty();
  }

  /** Decisions that wait for their commit, those under way included. */
  public int waiting() {
    return writer.waiting();
  }

  /** Decisions turned away since the start because too many waited. */
  public long refusedFull() {
    return writer.refusedFull();
  }

  /** Decisions given up since the start because the database was away for too long. */
  public long refusedAway() {
    return writer.refusedAway();
  }

  /** Whether the database answered nothing, or took no decision, when it was last asked. */
  public boolean away() {
    return writer.away() || reader.away();
  }

  /** Writes what was admitted, then hangs up. */
  public Future<Void> close() {
    vertx.cancelTimer(sweeper);
    return writer.close().eventually(pool::close);
  }

  /** A broken connection is told by the statement that meets it; the driver need not print it. */
  private static void hush(SqlConnection connection) {
    connection.exceptionHandler(
        broken -> LOG.debug("a reading connection broke: {}", Trouble.name(broken)));
    connection.close();
  }

  private void sweep() {
    archive
        .forgetExpiredAnswers(clock.instant())
        .onSuccess(
            deleted -> {
              // small deletes one after the other, until none is left
              if (deleted > 0) {
                sweep();
              }
            })
        .onFailure(failure -> LOG.warn("expired answers stay for now: {}", failure.getMessage()));
  }
}
