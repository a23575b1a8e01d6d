package io.proofdesk.api.store.pg;

import io.proofdesk.api.store.AppendResult;
import io.proofdesk.api.store.StoreFailure;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gathers decisions into few commits: while one commit is under way the next batch fills. One
 * connection, one batch at a time. Thread-safe: whatever is not concurrent by type is touched on
 * the writer's own context only.
 */
final class Writer {

  private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
  private static final long PAUSE_MILLIS = 50;

  private final Vertx vertx;
  private final Context context;
  private final PgConnectOptions options;
  private final Secret secret;
  private final Limits limits;

  private final Queue<Pending> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger admitted = new AtomicInteger();
  private final AtomicLong refusedFull = new AtomicLong();
  private final AtomicLong refusedAway = new AtomicLong();
  private final AtomicBoolean working = new AtomicBoolean();

  private final Promise<Void> finished = Promise.promise();
  private final Deque<List<Pending>> parts = new ArrayDeque<>();
  private @Nullable PgConnection connection;
  // written on the context alone
  private volatile boolean away;
  private volatile boolean closed;

  Writer(Vertx vertx, PgConnectOptions options, Secret secret, Limits limits) {
    this.vertx = vertx;
    this.context = vertx.getOrCreateContext();
    this.options = options;
    this.secret = secret;
    this.limits = limits;
  }

  Future<AppendResult> append(Pending pending) {
    if (closed) {
      return Future.failedFuture(Trouble.unavailable());
    }
    if (admitted.incrementAndGet() > limits.waiting()) {
      admitted.decrementAndGet();
      refusedFull.incrementAndGet();
      return Future.failedFuture(Trouble.busy());
    }
    waiting.add(pending);
    wake();
    return pending.future();
  }

  /** Whether the last batch could not be written, and none has been since. */
  boolean away() {
    return away;
  }

  /** How many decisions wait for their commit, those under way included. */
  int waiting() {
    return admitted.get();
  }

  /** How many were turned away because too many waited. */
  long refusedFull() {
    return refusedFull.get();
  }

  /** How many were given up because the database was away for too long. */
  long refusedAway() {
    return refusedAway.get();
  }

  /** Takes no more; succeeds once everything admitted is written or answered. */
  Future<Void> close() {
    closed = true;
    context.runOnContext(ignored -> finishWhenIdle());
    return finished.future();
  }

  private void finishWhenIdle() {
    if (!working.get()) {
      hangUp();
      finished.tryComplete();
    }
  }

  private void wake() {
    if (working.compareAndSet(false, true)) {
      context.runOnContext(ignored -> next());
    }
  }

  private void next() {
    var batch = parts.poll();
    if (batch == null) {
      batch = gather();
    }
    if (!batch.isEmpty()) {
      write(batch, false);
      return;
    }
    working.set(false);
    if (!waiting.isEmpty()) {
      // came in between the last look and the line above
      wake();
    } else if (closed) {
      finishWhenIdle();
    }
  }

  private List<Pending> gather() {
    var batch = new ArrayList<Pending>();
    while (batch.size() < limits.batch()) {
      var next = waiting.poll();
      if (next == null) {
        break;
      }
      batch.add(next);
    }
    return batch;
  }

  private void write(List<Pending> batch, boolean again) {
    connected()
        .compose(open -> new BatchWrite(open, secret, batch).run(again))
        .timeout(limits.patience().toNanos(), TimeUnit.NANOSECONDS)
        .onComplete(
            done ->
                context.runOnContext(
                    ignored -> {
                      if (done.succeeded()) {
                        noticeReturn();
                        answer(done.result());
                        next();
                      } else {
                        afterFailure(batch, done.cause());
                      }
                    }));
  }

  private void noticeReturn() {
    if (away) {
      away = false;
      LOG.info("decisions are kept again");
    }
  }

  private void afterFailure(List<Pending> batch, Throwable failure) {
    if (!Trouble.isLasting(failure)) {
      if (!away) {
        away = true;
        LOG.warn("decisions wait for the database: {}", Trouble.name(failure));
      }
      hangUp();
      giveUpOnTheImpatient(waiting);
      var patient = giveUpOnTheImpatient(new ArrayDeque<>(batch));
      if (patient.isEmpty()) {
        next();
        return;
      }
      // the commit may have gone through unheard, so the next attempt looks before it writes
      vertx.setTimer(
          PAUSE_MILLIS, ignored -> context.runOnContext(late -> write(List.copyOf(patient), true)));
      return;
    }
    if (batch.size() == 1) {
      LOG.error("decision {} is refused: {}", batch.get(0).entry().id(), Trouble.name(failure));
      fail(batch.get(0), Trouble.told(failure));
    } else {
      // one bad row spoils a whole statement: halves find it without holding up the others
      parts.push(List.copyOf(batch.subList(batch.size() / 2, batch.size())));
      parts.push(List.copyOf(batch.subList(0, batch.size() / 2)));
    }
    next();
  }

  private Queue<Pending> giveUpOnTheImpatient(Queue<Pending> queue) {
    var now = System.nanoTime();
    queue.removeIf(
        each -> {
          var impatient = each.age(now) >= limits.patience().toNanos();
          if (impatient) {
            refusedAway.incrementAndGet();
            fail(each, Trouble.unavailable());
          }
          return impatient;
        });
    return queue;
  }

  private Future<PgConnection> connected() {
    var open = connection;
    if (open != null) {
      return Future.succeededFuture(open);
    }
    return PgConnection.connect(vertx, options)
        .onSuccess(
            fresh -> {
              connection = fresh;
              fresh.exceptionHandler(
                  broken -> LOG.debug("the writing connection broke: {}", Trouble.name(broken)));
              fresh.closeHandler(
                  ignored -> {
                    if (connection == fresh) {
                      connection = null;
                    }
                  });
            });
  }

  private void hangUp() {
    var open = connection;
    connection = null;
    if (open != null) {
      open.close().onFailure(ignored -> LOG.debug("the connection was gone already"));
    }
  }

  private void answer(Map<Pending, AppendResult> results) {
    results.forEach(
        (pending, result) -> {
          admitted.decrementAndGet();
          pending.succeed(result);
        });
  }

  private void fail(Pending pending, StoreFailure failure) {
    admitted.decrementAndGet();
    pending.fail(failure);
  }
}
