package io.proofdesk.api;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.proofdesk.api.desk.Workers;
import io.proofdesk.api.http.HttpApi;
import io.proofdesk.api.live.LiveRulebook;
import io.proofdesk.api.live.TablesWatch;
import io.proofdesk.api.live.WarmUp;
import io.proofdesk.model.Finding;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.micrometer.MicrometerMetricsFactory;
import io.vertx.micrometer.MicrometerMetricsOptions;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** The whole of a serving Proofdesk, wired: rules, storage, workers, HTTP. Thread-safe. */
public final class Components implements AutoCloseable {
  private static final int AT_MOST_WAITING = 512;
  private static final int FIRST_FREE_PORT = 1024;
  private static final int LAST_PORT = 65_535;
  private static final int STOP_WITHIN_SECONDS = 10;
  private static final int WARM_UP_DECISIONS = 2_000;
  // what nobody waits for is not worth a longer start
  private static final long WARM_UP_AT_MOST_MILLIS = 500;

  private final Vertx vertx;
  private final TablesWatch tables;
  private final Storage storage;
  private final Workers workers;
  private final HttpServer server;

  private Components(
      Vertx vertx, TablesWatch tables, Storage storage, Workers workers, HttpServer server) {
    this.vertx = vertx;
    this.tables = tables;
    this.storage = storage;
    this.workers = workers;
    this.server = server;
  }

  /**
   * Starts everything. Blocks: call it off the event loop.
   *
   * @throws Refusal when the tables are faulty, or when others could ask without a key
   */
  public static Components start(Settings settings, RuleSource source, InstantSource clock) {
    refuseTakenAddress(settings);
    var meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    var warmUp = new WarmUp(WARM_UP_DECISIONS, WARM_UP_AT_MOST_MILLIS);
    var tables = TablesWatch.start(settings.tables(), source, warmUp, meters);
    var vertx =
        Vertx.builder()
            .withMetrics(new MicrometerMetricsFactory(meters))
            .with(
                new io.vertx.core.VertxOptions()
                    .setMetricsOptions(
                        new MicrometerMetricsOptions().setEnabled(true).setJvmMetricsEnabled(true)))
            .build();
    try {
      return start(settings, tables, Storage.open(settings, vertx, clock), vertx, meters, clock);
    } catch (RuntimeException e) {
      await(vertx.close());
      tables.close();
      throw e;
    }
  }

  private static Components start(
      Settings settings,
      TablesWatch tables,
      Storage storage,
      Vertx vertx,
      PrometheusMeterRegistry meters,
      InstantSource clock) {
    var workers = new Workers(Runtime.getRuntime().availableProcessors(), AT_MOST_WAITING);
    try {
      var archive = storage.database().archive();
      var api = new HttpApi(tables.live(), archive, storage.apiKeys(), workers, meters, clock);
      if (!settings.onlyThisMachine() && await(storage.apiKeys().active()).isEmpty()) {
        throw new Refusal(List.of(open(settings)));
      }
      var server = listen(api, vertx, settings);
      return new Components(vertx, tables, storage, workers, server);
    } catch (RuntimeException e) {
      workers.close();
      storage.close();
      throw e;
    }
  }

  private static HttpServer listen(HttpApi api, Vertx vertx, Settings settings) {
    try {
      return await(api.listen(vertx, settings.host(), settings.port()));
    } catch (CompletionException e) {
      // somebody was quicker, between our first look and now
      if (e.getCause() instanceof BindException busy) {
        throw new Refusal(List.of(cannotBind(settings, busy)));
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

  /** Finishes what was accepted, within bounds, then stops everything. */
  @Override
  public void close() {
    await(server.shutdown(STOP_WITHIN_SECONDS, TimeUnit.SECONDS).otherwiseEmpty());
    workers.close();
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

  /** Known at once what would otherwise be known after the tables and the database are up. */
  private static void refuseTakenAddress(Settings settings) {
    if (settings.port() < 0 || settings.port() > LAST_PORT) {
      throw new Refusal(List.of(noSuchPort(settings)));
    }
    try (var probe = new ServerSocket()) {
      // as the server will: an address whose last connections still fade is free
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(settings.host(), settings.port()));
    } catch (BindException busy) {
      throw new Refusal(List.of(cannotBind(settings, busy)));
    } catch (IOException e) {
      throw new Refusal(List.of(noSuchAddress(settings, e)));
    }
  }

  private static Finding noSuchPort(Settings settings) {
    return Finding.error(
        "serve.no-such-port",
        "--port",
        Integer.toString(settings.port()),
        "expected a port from 0 to " + LAST_PORT,
        "leave `--port` out for 8080, or give 0 for any that is free");
  }

  private static Finding noSuchAddress(Settings settings, IOException e) {
    return Finding.error(
        "serve.no-such-address",
        "--host",
        settings.host(),
        "cannot listen there: " + e.getMessage(),
        "give an address of this machine, such as 127.0.0.1");
  }

  private static Finding open(Settings settings) {
    return Finding.error(
        "serve.no-keys",
        "--host",
        settings.host(),
        "others can reach this address, and there are no API keys",
        "make one with `proofdesk keys add --stores demo-store`, or listen on 127.0.0.1");
  }

  private static Finding cannotBind(Settings settings, BindException refused) {
    if (!isOfThisMachine(settings.host())) {
      return noSuchAddress(settings, refused);
    }
    var reserved = settings.port() > 0 && settings.port() < FIRST_FREE_PORT;
    return Finding.error(
        "serve.address-in-use",
        "--port",
        settings.host() + ":" + settings.port(),
        "cannot listen there: " + refused.getMessage(),
        reserved
            ? "choose a port from " + FIRST_FREE_PORT + " up with `--port`; lower ones need rights"
            : "stop the other program, or choose another port with `--port`");
  }

  private static boolean isOfThisMachine(String host) {
    try {
      var address = InetAddress.getByName(host);
      return address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null;
    } catch (IOException e) {
      return false;
    }
  }
}
