package io.proofdesk.api.desk;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that decide: one per core, behind a counter that turns work away instead of queueing
 * without bound. Event loops only move bytes. Thread-safe.
 */
public final class Workers implements AutoCloseable {
  private final ExecutorService threads;
  private final AtomicInteger waiting = new AtomicInteger();
  private final int atMost;

  /**
   * @param threads how many decide at once
   * @param atMost how many may be under way or wait
   */
  public Workers(int threads, int atMost) {
    var number = new AtomicInteger();
    this.threads =
        Executors.newFixedThreadPool(
            threads, work -> new Thread(work, "decide-" + number.incrementAndGet()));
    this.atMost = atMost;
  }

  /** Runs work on a thread of ours; the future completes on the caller's own context. */
  <T> Future<T> run(Callable<T> work) {
    if (waiting.incrementAndGet() > atMost) {
      waiting.decrementAndGet();
      return Future.failedFuture(new Overloaded());
    }
    var promise = Promise.<T>promise();
    var context = Vertx.currentContext();
    threads.execute(
        () -> {
          var result = attempt(work);
          waiting.decrementAndGet();
          if (context == null) {
            promise.handle(result);
          } else {
            context.runOnContext(now -> promise.handle(result));
          }
        });
    return promise.future();
  }

  /** Whatever goes wrong reaches the caller: a lost answer would keep them waiting for ever. */
  private static <T> Future<T> attempt(Callable<T> work) {
    try {
      return Future.succeededFuture(work.call());
    } catch (Throwable e) {
      return Future.failedFuture(e);
    }
  }

  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(5, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
