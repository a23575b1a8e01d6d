package io.proofdesk.api;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.proofdesk.api.check.UploadCheck;
import io.proofdesk.api.desk.Workers;
import io.proofdesk.api.http.Entrance;
import io.proofdesk.api.http.HttpApi;
import io.proofdesk.api.live.EarlierRulebooks;
import io.proofdesk.api.live.LiveRulebook;
import io.proofdesk.api.live.TablesWatch;
import io.proofdesk.api.live.WarmUp;
import io.proofdesk.api.published.Packing;
import io.proofdesk.api.store.PublishedRulebook;
import io.proofdesk.model.Finding;
import io.proofdesk.rules.Rulebooks;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.micrometer.MicrometerMetricsFactory;
import io.vertx.micrometer.MicrometerMetricsOptions;
import java.net.BindException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** The whole of a serving Proofdesk, wired: rules, storage, workers, HTTP. Thread-safe. */
public final class Components implements AutoCloseable {
  private static final int AT_MOST_WAITING = 512;
  private static final int STOP_WITHIN_SECONDS = 10;
  private static final int WARM_UP_DECISIONS = 2_000;
  // what nobody waits for is not worth a longer start
  private static final long WARM_UP_AT_MOST_MILLIS = 500;

  private final Vertx vertx;
  private final TablesWatch tables;
  private final EarlierRulebooks earlier;
  private final Storage storage;
  private final Workers workers;
  private final Entrance entrance;
  private final HttpApi api;
  private final HttpServer server;

  private Components(
      Vertx vertx,
      TablesWatch tables,
      EarlierRulebooks earlier,
      Storage storage,
      Workers workers,
      Entrance entrance,
      HttpApi api,
      HttpServer server) {
    this.vertx = vertx;
    this.tables = tables;
    this.earlier = earlier;
    this.storage = storage;
    this.workers = workers;
    this.entrance = entrance;
    this.api = api;
    this.server = server;
  }

  /**
   * Starts everything. The tables, and what is below them, come up side by side: each takes
   * seconds. Blocks: call it off the event loop.
   *
   * @throws Refusal when the tables are faulty, or when others could ask without a key
   */
  public static Components start(Settings settings, RuleSource source, InstantSource clock) {
    ListenAddress.refuseTaken(settings);
    var meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    var entrance = new Entrance();
    var opening =
        CompletableFuture.supplyAsync(
            () -> Opened.open(settings, vertx(entrance, meters), clock),
            work -> new Thread(work, "storage").start());
    try {
      var warmUp = new WarmUp(WARM_UP_DECISIONS, WARM_UP_AT_MOST_MILLIS);
      var tables =
          TablesWatch.start(
              settings.tables(),
              source,
              warmUp,
              rules -> publish(rules, opened(opening).storage(), clock),
              meters);
      try {
        return start(settings, source, tables, opened(opening), entrance, meters, clock);
      } catch (RuntimeException e) {
        tables.close();
        throw e;
      }
    } catch (RuntimeException e) {
      // what came up meanwhile must not stay behind
      opening.thenAccept(Opened::close).exceptionally(neverCameUp -> null).join();
      throw e;
    }
  }

  private static Vertx vertx(Entrance entrance, PrometheusMeterRegistry meters) {
    return Vertx.builder()
        .withTransport(entrance)
        .withMetrics(new MicrometerMetricsFactory(meters))
        .with(
            new VertxOptions()
                .setMetricsOptions(
                    new MicrometerMetricsOptions().setEnabled(true).setJvmMetricsEnabled(true)))
        .build();
  }

  /** What answers over the network and what remembers; both end together. */
  private record Opened(Vertx vertx, Storage storage) implements AutoCloseable {

    static Opened open(Settings settings, Vertx vertx, InstantSource clock) {
      try {
        return new Opened(vertx, storage(settings, vertx, clock));
      } catch (RuntimeException e) {
        await(vertx.close());
        throw e;
      }
    }

    private static Storage storage(Settings settings, Vertx vertx, InstantSource clock) {
      var storage = Storage.open(settings, vertx, clock);
      try {
        if (!settings.onlyThisMachine() && await(storage.apiKeys().active()).isEmpty()) {
          throw new Refusal(List.of(unguarded(settings)));
        }
        return storage;
      } catch (RuntimeException e) {
        storage.close();
        throw e;
      }
    }

    @Override
    public void close() {
      storage.close();
      await(vertx.close());
    }
  }

  private static Opened opened(CompletableFuture<Opened> opening) {
    try {
      return opening.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException known ? known : e;
    }
  }

  private static void publish(RuleSource.Rules rules, Storage storage, InstantSource clock) {
    var rulebook = rules.rulebook();
    var rulebooks = storage.database().rulebooks();
    // most starts find theirs here, and need not pack it
    if (await(rulebooks.isKept(rulebook.hash()))) {
      return;
    }
    var published =
        new PublishedRulebook(
            rulebook.hash(),
            rulebook.version(),
            rulebook.stores(),
            rules.workbooks().files().size(),
            clock.instant());
    await(rulebooks.keep(published, Packing.pack(rules.workbooks())));
  }

  private static Components start(
      Settings settings,
      RuleSource source,
      TablesWatch tables,
      Opened opened,
      Entrance entrance,
      PrometheusMeterRegistry meters,
      InstantSource clock) {
    var vertx = opened.vertx();
    var storage = opened.storage();
    var workers = new Workers(Runtime.getRuntime().availableProcessors(), AT_MOST_WAITING);
    var published = storage.database().rulebooks();
    var earlier = new EarlierRulebooks(tables.live(), published, source::load);
    try {
      var archive = storage.database().archive();
      ArchiveMeters.register(storage.database(), meters);
      var check =
          new UploadCheck(settings.tables(), clock, () -> new Rulebooks(KeptRules.usual(clock)));
      var api =
          new HttpApi(
              tables.live(),
              earlier,
              archive,
              published,
              storage.apiKeys(),
              workers,
              check,
              meters,
              clock);
      if (!settings.onlyThisMachine()) {
        api.requireKeys();
      }
      var server = listen(api, vertx, settings);
      return new Components(vertx, tables, earlier, storage, workers, entrance, api, server);
    } catch (RuntimeException e) {
      workers.close();
      earlier.close();
      throw e;
    }
  }

  private static HttpServer listen(HttpApi api, Vertx vertx, Settings settings) {
    try {
      return await(api.listen(vertx, settings.host(), settings.port()));
    } catch (CompletionException e) {
      // somebody was quicker, between our first look and now
      if (e.getCause() instanceof BindException busy) {
        throw new Refusal(List.of(ListenAddress.cannotBind(settings, busy)));
      }
      throw e;
    }
  }

  /** The rulebook that answers. */
  public LiveRulebook rules() {
    return tables.live();
  }

  /** The port it listens on. */
  public int port() {
    return server.actualPort();
  }

  /** Whether callers must bring an API key. */
  public boolean needsKeys() {
    return api.keysRequired();
  }

  /** Finishes what was accepted, within bounds, then stops everything. */
  @Override
  public void close() {
    // who was let in gets an answer; only then do we hang up
    entrance.close();
    await(api.leave(vertx, TimeUnit.SECONDS.toMillis(STOP_WITHIN_SECONDS)));
    await(server.shutdown(STOP_WITHIN_SECONDS, TimeUnit.SECONDS).otherwiseEmpty());
    workers.close();
    earlier.close();
    storage.close();
    tables.close();
    await(vertx.close());
  }

  private static <T> T await(Future<T> future) {
    try {
      return future.toCompletionStage().toCompletableFuture().join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException known) {
        throw known;
      }
      throw e;
    }
  }

  private static Finding unguarded(Settings settings) {
    return Finding.error(
        "serve.no-keys",
        "--host",
        settings.host(),
        "others can reach this address, and there are no API keys",
        "make one with `proofdesk keys add --stores demo-store`, or listen on 127.0.0.1");
  }
}
