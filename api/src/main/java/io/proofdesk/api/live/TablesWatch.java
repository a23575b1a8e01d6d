package io.proofdesk.api.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.proofdesk.api.Refusal;
import io.proofdesk.api.RuleSource;
import io.proofdesk.api.store.StoreFailure;
import io.proofdesk.model.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the live rulebook in step with its folder. Looks at the folder four times a second on a
 * thread of its own, and reads it once it has come to rest: a change that is still being written is
 * no change yet. What cannot be read, compiled, warmed or kept leaves the rules that answer alone,
 * and says why. Thread-safe.
 */
public final class TablesWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TablesWatch.class);
  private static final long LOOK_EVERY_MILLIS = 250;
  private static final int LOGGED_FINDINGS = 50;
  private static final String RELOADS = "proofdesk.rulebook.reloads";

  private final Path tables;
  private final RuleSource source;
  private final LiveRulebook live;
  private final WarmUp warmUp;
  private final Publisher publisher;
  private final MeterRegistry meters;
  private final ScheduledExecutorService thread;
  // these belong to the watching thread once it runs
  private FolderState settled;
  private FolderState lastLook;
  // ready to answer as soon as they are kept
  private RuleSource.@Nullable Rules waiting;

  private TablesWatch(
      Path tables,
      RuleSource source,
      WarmUp warmUp,
      Publisher publisher,
      MeterRegistry meters,
      FolderState before,
      RuleSource.Rules first) {
    this.tables = tables;
    this.source = source;
    this.warmUp = warmUp;
    this.publisher = publisher;
    this.meters = meters;
    this.settled = before;
    this.lastLook = before;
    this.live = new LiveRulebook(first);
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              var it = new Thread(work, "tables");
              it.setDaemon(true);
              return it;
            });
  }

  /**
   * Loads, tries and publishes a folder, then watches it. It is warmed while it answers already:
   * nobody is served any sooner by waiting for it.
   *
   * @throws Refusal when the folder as it stands cannot answer
   */
  public static TablesWatch start(
      Path tables, RuleSource source, WarmUp warmUp, Publisher publisher, MeterRegistry meters) {
    var before = FolderState.of(tables);
    var first =
        source
            .load(tables)
            .fold(
                rules -> rules,
                findings -> {
                  throw new Refusal(findings);
                });
    var faults = warmUp.once(first.rulebook());
    if (!faults.isEmpty()) {
      first.rulebook().close();
      throw new Refusal(faults);
    }
    try {
      publisher.publish(first);
    } catch (RuntimeException notKept) {
      first.rulebook().close();
      throw notKept;
    }
    var watch = new TablesWatch(tables, source, warmUp, publisher, meters, before, first);
    Gauge.builder("proofdesk.rulebook.refused", watch.live, it -> it.refused().size())
        .description("findings for which the newest change of the tables does not answer")
        .register(meters);
    // what it could find was looked for above
    watch.thread.execute(() -> warmUp.run(first.rulebook(), watch.live.recent()));
    watch.thread.scheduleWithFixedDelay(
        watch::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    return watch;
  }

  /** The rulebook that answers. */
  public LiveRulebook live() {
    return live;
  }

  private void look() {
    try {
      var seen = FolderState.of(tables);
      var atRest = seen.equals(lastLook);
      lastLook = seen;
      if (atRest && !seen.equals(settled)) {
        forgetWaiting();
        load(seen);
      } else if (waiting != null) {
        goLive(waiting, System.nanoTime());
      }
    } catch (RuntimeException | StackOverflowError | LinkageError failure) {
      // the watch must outlive whatever a folder does to it
      refuse(List.of(broken(failure)));
      settled = lastLook;
    }
  }

  private void load(FolderState seen) {
    var start = System.nanoTime();
    var reading = source.load(tables);
    if (!FolderState.of(tables).equals(seen)) {
      // half of it may be older than the other half: once more when it has come to rest
      reading.fold(TablesWatch::drop, findings -> false);
      return;
    }
    settled = seen;
    reading.fold(rules -> take(rules, start), this::refuse);
  }

  private boolean take(RuleSource.Rules rules, long start) {
    var rulebook = rules.rulebook();
    if (rulebook.hash().equals(live.now().rulebook().hash())) {
      live.refuse(List.of());
      return drop(rules);
    }
    var faults = warmUp.run(rulebook, live.recent());
    if (!faults.isEmpty()) {
      drop(rules);
      return refuse(faults);
    }
    return goLive(rules, start);
  }

  /**
   * INVARIANT(kept before it answers): no decision is made by rules nobody could read again. While
   * the database is away nothing is answered anyway, so waiting for it costs nobody an answer.
   */
  private boolean goLive(RuleSource.Rules rules, long start) {
    try {
      publisher.publish(rules);
    } catch (StoreFailure failure) {
      return putOff(rules, failure);
    } catch (RuntimeException unforeseen) {
      waiting = null;
      drop(rules);
      throw unforeseen;
    }
    var rulebook = rules.rulebook();
    waiting = null;
    live.replace(rules);
    meters.counter(RELOADS, "outcome", "live").increment();
    LOG.atInfo()
        .addKeyValue("hash", rulebook.hash())
        .addKeyValue("millis", (System.nanoTime() - start) / 1_000_000)
        .addKeyValue("warnings", rulebook.warnings().size())
        .log("the changed tables answer");
    return true;
  }

  private boolean putOff(RuleSource.Rules rules, StoreFailure failure) {
    if (failure.reason() == StoreFailure.Reason.REFUSED) {
      waiting = null;
      drop(rules);
      return refuse(List.of(failure.finding()));
    }
    if (waiting == null) {
      waiting = rules;
      refuse(List.of(notKept(failure.finding())));
    }
    return false;
  }

  private void forgetWaiting() {
    if (waiting != null) {
      drop(waiting);
      waiting = null;
    }
  }

  private boolean refuse(List<Finding> findings) {
    live.refuse(findings);
    meters.counter(RELOADS, "outcome", "refused").increment();
    LOG.atWarn()
        .addKeyValue("findings", findings.size())
        .log("the changed tables are refused, the earlier ones go on answering");
    findings.stream().limit(LOGGED_FINDINGS).forEach(it -> LOG.warn("{}", it.line()));
    return false;
  }

  private static boolean drop(RuleSource.Rules rules) {
    rules.rulebook().close();
    return false;
  }

  private static Finding notKept(Finding why) {
    return Finding.error(
        "rulebook.not-kept",
        "",
        null,
        why.expected() + "; tables answer once they are kept",
        "nothing: they answer as soon as the database is back");
  }

  private Finding broken(Throwable failure) {
    return Finding.error(
        "rulebook.not-loaded",
        tables.toString(),
        failure.getClass().getSimpleName(),
        "expected tables that can be loaded",
        "undo the newest change of the tables, and report this finding");
  }

  /** Stops watching; the live rulebook closes after the last decision under way. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      // a load under way would otherwise put its rules in place after the end
      if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      thread.shutdownNow();
      Thread.currentThread().interrupt();
    }
    forgetWaiting();
    live.close();
  }
}
