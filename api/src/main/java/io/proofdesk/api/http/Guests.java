package io.proofdesk.api.http;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Who is connected, and how to part without hanging up on anybody. A connection that was accepted
 * may hold a question nobody has read yet; closing it then would reset it. So every answer asks its
 * caller to hang up, and we do so ourselves only after a while in which nobody asked. Thread-safe.
 */
final class Guests {
  private static final long LOOK_EVERY_MILLIS = 10;
  private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Set<HttpConnection> connected = ConcurrentHashMap.newKeySet();
  private final AtomicInteger asking = new AtomicInteger();
  private final AtomicLong lastHeard = new AtomicLong(System.nanoTime());
  private volatile boolean leaving;

  void connected(HttpConnection connection) {
    lastHeard.set(System.nanoTime());
    connected.add(connection);
    connection.closeHandler(closed -> connected.remove(connection));
  }

  void asked(RoutingContext context) {
    asking.incrementAndGet();
    context.addHeadersEndHandler(
        headers -> {
          if (leaving) {
            context.response().putHeader(HttpHeaders.CONNECTION, "close");
          }
        });
    context.addEndHandler(
        ended -> {
          lastHeard.set(System.nanoTime());
          asking.decrementAndGet();
        });
    context.next();
  }

  /** Whether we are about to stop; a question that comes all the same still gets an answer. */
  boolean leaving() {
    return leaving;
  }

  /** Succeeds once everybody has an answer and has hung up or gone quiet, or time is up. */
  Future<Void> leave(Vertx vertx, long atMostMillis) {
    leaving = true;
    lastHeard.set(System.nanoTime());
    var until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(atMostMillis);
    Promise<Void> gone = Promise.promise();
    look(vertx, until, gone);
    return gone.future();
  }

  /**
   * Looks now and again after a while. A timer of its own each time: a periodic one may fire before
   * whoever set it can cancel it.
   */
  private void look(Vertx vertx, long until, Promise<Void> gone) {
    if (isQuiet() || System.nanoTime() > until) {
      gone.complete();
    } else {
      vertx.setTimer(LOOK_EVERY_MILLIS, timer -> look(vertx, until, gone));
    }
  }

  private boolean isQuiet() {
    return connected.isEmpty()
        || (asking.get() == 0 && System.nanoTime() - lastHeard.get() > QUIET_NANOS);
  }
}
