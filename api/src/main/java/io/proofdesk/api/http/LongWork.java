package io.proofdesk.api.http;

import io.proofdesk.model.Finding;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Work that keeps a core busy for a while, on a thread of its own. Whoever waits for it gets an
 * answer before their connection is closed for its silence, whatever the load of the machine; the
 * work goes on and ends by itself. Thread-safe.
 */
final class LongWork {
  /** Short of what a connection lives without a word. */
  private static final long LONGEST_WAIT_MILLIS = 50_000;

  /** Above any limit the work has of its own: to be slow is no fault of it. */
  private static final long LONGEST_MINUTES = 15;

  private final long longestWait;
  private @Nullable WorkerExecutor thread;

  LongWork() {
    this(LONGEST_WAIT_MILLIS);
  }

  /**
   * @param longestWait milliseconds until whoever waits is told that it takes longer
   */
  LongWork(long longestWait) {
    this.longestWait = longestWait;
  }

  /** It took longer than anybody waits. */
  static final class Late extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Late() {
      super("no answer in time", null, false, false);
    }
  }

  /** Does it, however long it takes. */
  <T> Future<T> run(Vertx vertx, Callable<T> work) {
    return thread(vertx).executeBlocking(work, false);
  }

  private synchronized WorkerExecutor thread(Vertx vertx) {
    var known = thread;
    if (known == null) {
      known = vertx.createSharedWorkerExecutor("long-work", 1, LONGEST_MINUTES, TimeUnit.MINUTES);
      thread = known;
    }
    return known;
  }

  /** The same, or {@link Late} when that comes first. */
  <T> Future<T> inTime(Future<T> work) {
    return work.timeout(longestWait, TimeUnit.MILLISECONDS)
        .recover(
            failure ->
                Future.failedFuture(
                    failure instanceof TimeoutException && !work.isComplete()
                        ? new Late()
                        : failure));
  }

  /** Says that it takes longer, and when to ask again. */
  static void tell(RoutingContext context, Replies replies, String otherwise) {
    context.response().putHeader("Retry-After", PostRulebookCheck.ASK_AGAIN_SECONDS);
    replies.problem(
        context,
        503,
        Finding.error(
            "upload.too-slow",
            "",
            null,
            "an answer in time; this machine has too much to do, and nothing is said of what was"
                + " sent",
            otherwise));
  }
}
