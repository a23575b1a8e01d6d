package io.proofdesk.api.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.proofdesk.api.Refusal;
import io.proofdesk.api.RuleSource;
import io.proofdesk.model.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the live rulebook in step with its folder. Looks at the folder four times a second on a
 * thread of its own, and reads it once it has come to rest: a change that is still being written is
 * no change yet. What cannot be read, compiled or warmed leaves the rules that answer alone, and
 * says why. Thread-safe.
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
  private final MeterRegistry meters;
  private final ScheduledExecutorService thread;
  // both belong to the watching thread once it runs
  private FolderState settled;
  private FolderState lastLook;

  private TablesWatch(
      Path tables,
      RuleSource source,
      WarmUp warmUp,
      MeterRegistry meters,
      FolderState before,
      RuleSource.Rules first) {
    this.tables = tables;
    this.source = source;
    this.warmUp = warmUp;
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
   * Loads and warms a folder, then watches it.
   *
   * @throws Refusal when the folder as it stands cannot answer
   */
  public static TablesWatch start(
      Path tables, RuleSource source, WarmUp warmUp, MeterRegistry meters) {
    var before = FolderState.of(tables);
    var first =
        source
            .load(tables)
            .fold(
                rules -> rules,
                findings -> {
                  throw new Refusal(findings);
                });
    var faults = warmUp.run(first.rulebook(), new RecentBriefs());
    if (!faults.isEmpty()) {
      first.rulebook().close();
      throw new Refusal(faults);
    }
    var watch = new TablesWatch(tables, source, warmUp, meters, before, first);
    Gauge.builder("proofdesk.rulebook.refused", watch.live, it -> it.refused().size())
        .description("findings for which the newest change of the tables does not answer")
        .register(meters);
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
        load(seen);
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
    live.replace(rules);
    meters.counter(RELOADS, "outcome", "live").increment();
    LOG.atInfo()
        .addKeyValue("hash", rulebook.hash())
        .addKeyValue("millis", (System.nanoTime() - start) / 1_000_000)
        .addKeyValue("warnings", rulebook.warnings().size())
        .log("the changed tables answer");
    return true;
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

  private static Finding broken(Throwable failure) {
    return Finding.error(
        "rulebook.not-loaded",
        "",
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
    live.close();
  }
}
