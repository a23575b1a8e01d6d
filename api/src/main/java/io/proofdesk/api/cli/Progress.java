package io.proofdesk.api.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells a person at a terminal how far something is: a line a second at most, of hundreds of steps
 * the newest, and of a step that takes long that it still goes on. Thread-safe.
 */
final class Progress implements Consumer<String>, AutoCloseable {
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(1);
  private static final Duration LONG = Duration.ofSeconds(3);
  private static final int LOOK_MILLIS = 500;

  private final Says says;
  private final InstantSource clock;
  private final ScheduledExecutorService ticker =
      Executors.newSingleThreadScheduledExecutor(Progress::thread);

  // INVARIANT(one at a time): only looked at and changed by who holds this object's monitor
  private @Nullable String step;
  private Instant began;
  private @Nullable Instant lastSaid;
  private boolean said;

  private Progress(Says says, InstantSource clock) {
    this.says = says;
    this.clock = clock;
    this.began = clock.instant();
  }

  /** Looks by itself whether there is something to say. */
  static Progress watched(Says says, InstantSource clock) {
    var progress = new Progress(says, clock);
    progress.ticker.scheduleAtFixedRate(
        progress::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    return progress;
  }

  /** Looks only when it is told to. */
  static Progress unwatched(Says says, InstantSource clock) {
    return new Progress(says, clock);
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "progress");
    thread.setDaemon(true);
    return thread;
  }

  /** A step begins. */
  @Override
  public synchronized void accept(String line) {
    begin(line);
    if (lastSaid == null || isPast(lastSaid, BETWEEN_LINES)) {
      say(line);
    }
  }

  /** A step begins that nobody hears of unless it takes long. */
  synchronized void quietly(String line) {
    begin(line);
    said = true;
    lastSaid = began;
  }

  /** Says what is due by now. */
  synchronized void look() {
    if (step == null || lastSaid == null) {
      return;
    }
    if (!said && isPast(lastSaid, BETWEEN_LINES)) {
      say(step);
    } else if (said && isPast(lastSaid, LONG)) {
      var soFar = Duration.between(began, clock.instant()).toSeconds();
      say(step + " (" + soFar + " s so far)");
    }
  }

  private void begin(String line) {
    step = line;
    began = clock.instant();
    said = false;
  }

  private void say(String line) {
    says.line(line);
    said = true;
    lastSaid = clock.instant();
  }

  private boolean isPast(Instant from, Duration time) {
    return !clock.instant().isBefore(from.plus(time));
  }

  /** Says no more; what follows is the result. */
  @Override
  public synchronized void close() {
    ticker.shutdownNow();
    step = null;
  }
}
