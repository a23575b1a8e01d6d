package io.proofdesk.api.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server that lives as long as this process: durable, reachable on the loopback
 * address only, with a password of its own. It stops when this process ends, however it ends, and
 * is started again when it dies first. Thread-safe.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final int PORTS_TO_TRY = 5;
  private static final long READY_WITHIN_NANOS = TimeUnit.MINUTES.toNanos(5);
  private static final long STOPPED_WITHIN_SECONDS = 15;
  private static final long FIRST_PAUSE_MILLIS = 100;
  private static final long LONGEST_PAUSE_MILLIS = 10_000;

  /**
   * Runs the server beside a reader of our pipe: when the pipe closes, because we closed it or
   * because we are dead, the server is asked to stop. A session of its own keeps the terminal's
   * interrupt away, so that a graceful stop can still write.
   */
  private static final String GUARD =
      """
      exec 3<&0
      trap : INT TERM HUP
      if command -v setsid >/dev/null 2>&1; then set -- setsid "$@"; else set -m; fi
      "$@" </dev/null 3<&- &
      server=$!
      ( trap '' INT TERM HUP; while read -r line <&3; do :; done; kill -INT $server 2>/dev/null ) &
      reader=$!
      exec 3<&-
      while kill -0 $server 2>/dev/null; do wait $server; code=$?; done
      kill -KILL $reader 2>/dev/null
      exit $code
      """;

  private final Binaries binaries;
  private final DataFolder folder;
  private final ServerUser user;
  private final String password;
  private final int port;
  private Process guard;
  private boolean closing;

  private EmbeddedPostgres(Binaries binaries, DataFolder folder) {
    this.binaries = binaries;
    this.folder = folder;
    this.user = ServerUser.choose(binaries, folder.cluster());
    folder.prepare(binaries, user);
    this.password = folder.password();
    Leftovers.clear(folder);
    var launched = launchOnSomePort();
    this.port = launched.port();
    this.guard = launched.guard();
    folder.remember(port);
  }

  /**
   * Starts the server on a data folder, which is made on first use.
   *
   * @throws PostgresFailure when it cannot run, with the next step
   */
  public static EmbeddedPostgres start(Path dataFolder, Binaries binaries) {
    var folder = DataFolder.take(dataFolder);
    try {
      var postgres = new EmbeddedPostgres(binaries, folder);
      var watch = new Thread(postgres::watch, "postgres-watch");
      watch.setDaemon(true);
      watch.start();
      return postgres;
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  /** Where clients find it. Holds the password: never log it. */
  public String uri() {
    return uri(password, port);
  }

  /**
   * Where clients find the server that another process runs on a data folder; null when none is
   * ready there. Holds the password: never log it.
   *
   * @throws PostgresFailure when the password beside it is lost
   */
  public static @Nullable String running(Path dataFolder) {
    var port = DataFolder.portInUse(dataFolder);
    return port == null ? null : uri(DataFolder.password(dataFolder), port);
  }

  private static String uri(String password, int port) {
    return "postgresql://proofdesk:" + password + "@127.0.0.1:" + port + "/postgres";
  }

  /** Process id of the server, or -1 while it is down. */
  public long pid() {
    var pid = folder.status(1);
    return pid == null ? -1 : Long.parseLong(pid);
  }

  /** Stops the server and waits until its files are at rest. */
  @Override
  public void close() {
    Process last;
    synchronized (this) {
      if (closing) {
        return;
      }
      closing = true;
      last = guard;
      notifyAll();
    }
    stop(last);
    folder.close();
  }

  private void watch() {
    var pause = FIRST_PAUSE_MILLIS;
    while (true) {
      var startedAt = System.nanoTime();
      int code = awaitEnd();
      if (System.nanoTime() - startedAt > TimeUnit.MINUTES.toNanos(1)) {
        pause = FIRST_PAUSE_MILLIS;
      }
      if (!pauseUnlessClosing(pause)) {
        return;
      }
      pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
      LOG.warn("the database ended by itself (exit code {}); starting it again", code);
      restart();
    }
  }

  private int awaitEnd() {
    Process current;
    synchronized (this) {
      current = guard;
    }
    return current.onExit().join().exitValue();
  }

  private synchronized boolean pauseUnlessClosing(long millis) {
    var end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    try {
      while (!closing && System.nanoTime() < end) {
        TimeUnit.NANOSECONDS.timedWait(this, end - System.nanoTime());
      }
    } catch (InterruptedException e) {
      return false;
    }
    return !closing;
  }

  /** Under the lock, so that closing never misses a server that is just coming up. */
  private synchronized void restart() {
    if (closing) {
      return;
    }
    try {
      Leftovers.clear(folder);
      guard = launch(port);
      LOG.info("the database is back");
    } catch (PostgresFailure e) {
      LOG.error("the database does not come back yet: {}", e.getMessage());
    }
  }

  private Launched launchOnSomePort() {
    var candidate = folder.port();
    for (var attempt = 1; ; attempt++) {
      try {
        return new Launched(launch(candidate), candidate);
      } catch (PostgresFailure e) {
        if (attempt == PORTS_TO_TRY || !"postgres.port-taken".equals(e.finding().code())) {
          throw e;
        }
        candidate = folder.freePort();
      }
    }
  }

  private Process launch(int onPort) {
    var server =
        List.of(
            binaries.bin().resolve("postgres").toString(),
            "-D",
            folder.cluster().toString(),
            "-p",
            Integer.toString(onPort),
            "-clisten_addresses=127.0.0.1",
            "-cunix_socket_directories=",
            "-cfsync=on",
            "-csynchronous_commit=on",
            "-cfull_page_writes=on",
            "-cmax_connections=64",
            "-ctimezone=UTC",
            "-clog_timezone=UTC",
            // values of a failed statement could be personal, and the log is plain text
            "-clog_error_verbosity=terse",
            "-clog_min_error_statement=panic");
    var words = Command.join(user.prefix(), server);
    try {
      var process =
          Command.prepare(Command.join(List.of("/bin/sh", "-c", GUARD, "postgres"), words))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.to(folder.log().toFile()))
              .start();
      awaitReady(process, onPort);
      return process;
    } catch (IOException e) {
      throw notStarting(e.getMessage() == null ? "no shell" : e.getMessage());
    }
  }

  private void awaitReady(Process process, int onPort) {
    var end = System.nanoTime() + READY_WITHIN_NANOS;
    while (!"ready".equals(folder.status(8))) {
      if (!process.isAlive()) {
        throw told(onPort);
      }
      if (System.nanoTime() > end) {
        stop(process);
        throw notStarting("not ready after five minutes");
      }
      try {
        TimeUnit.MILLISECONDS.sleep(5);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        stop(process);
        throw notStarting("interrupted");
      }
    }
  }

  private PostgresFailure told(int onPort) {
    var words = folder.lastWords();
    if (words.contains("could not create any TCP/IP sockets")) {
      return PostgresFailure.of(
          "port-taken",
          "127.0.0.1:" + onPort,
          null,
          "another program listens on the port of the database",
          "end that program or start again");
    }
    return notStarting(words);
  }

  private PostgresFailure notStarting(String words) {
    return PostgresFailure.of(
        "not-starting",
        folder.log(),
        words,
        "the database does not start",
        "read its log; where files are damaged or missing, restore the data folder from a backup or"
            + " move it away to start with an empty database, or set DATABASE_URL to a server of"
            + " your own");
  }

  private static void stop(Process guard) {
    try {
      guard.getOutputStream().close();
    } catch (IOException e) {
      LOG.debug("the pipe to the database was closed already");
    }
    // whoever killed the reader of the pipe must not keep us waiting for ever
    guard
        .onExit()
        .completeOnTimeout(guard, STOPPED_WITHIN_SECONDS, TimeUnit.SECONDS)
        .thenAccept(it -> it.descendants().forEach(ProcessHandle::destroy))
        .join();
    guard.onExit().join();
  }

  private record Launched(Process guard, int port) {}
}
