package io.proofdesk.api.store.pg;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs single statements that may be run twice: reads, deletes of what should be gone, and claims
 * that hold for whoever claimed before. While the database is away they are tried again for as long
 * as the caller may wait. Thread-safe.
 */
final class Reader {

  private static final Logger LOG = LoggerFactory.getLogger(Reader.class);
  private static final long PAUSE_MILLIS = 50;

  private final Vertx vertx;
  private final Pool pool;
  private final Limits limits;
  private final AtomicBoolean away = new AtomicBoolean();

  Reader(Vertx vertx, Pool pool, Limits limits) {
    this.vertx = vertx;
    this.pool = pool;
    this.limits = limits;
  }

  Future<RowSet<Row>> run(String sql, Tuple values) {
    return attempt(sql, values, System.nanoTime() + limits.patience().toNanos())
        .onSuccess(answered -> noticeReturn())
        .onFailure(this::noticeAbsence)
        .recover(failure -> Future.failedFuture(Trouble.told(failure)));
  }

  /** Whether the last statement found no database in time, and none has been answered since. */
  boolean away() {
    return away.get();
  }

  private void noticeReturn() {
    if (away.compareAndSet(true, false)) {
      LOG.info("the database answers again");
    }
  }

  /** A question is read up before it is decided, so a silent database may never meet the writer. */
  private void noticeAbsence(Throwable failure) {
    if (!Trouble.isLasting(failure) && away.compareAndSet(false, true)) {
      LOG.warn(
          "the database has not answered for {} s: {}; callers are told to come back",
          limits.patience().toSeconds(),
          Trouble.name(failure));
    }
  }

  private Future<RowSet<Row>> attempt(String sql, Tuple values, long until) {
    var left = Math.max(1, until - System.nanoTime());
    return pool.preparedQuery(sql)
        .execute(values)
        .timeout(left, TimeUnit.NANOSECONDS)
        .recover(
            failure ->
                Trouble.isLasting(failure) || System.nanoTime() >= until
                    ? Future.failedFuture(failure)
                    : pause().compose(ignored -> attempt(sql, values, until)));
  }

  private Future<Void> pause() {
    var promise = Promise.<Void>promise();
    vertx.setTimer(PAUSE_MILLIS, ignored -> promise.complete());
    return promise.future();
  }
}
