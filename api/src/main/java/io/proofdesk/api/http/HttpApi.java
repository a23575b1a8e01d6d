package io.proofdesk.api.http;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.proofdesk.api.check.UploadCheck;
import io.proofdesk.api.desk.CalendarsOfStores;
import io.proofdesk.api.desk.CheckReadiness;
import io.proofdesk.api.desk.CompareVersions;
import io.proofdesk.api.desk.Compute;
import io.proofdesk.api.desk.Decide;
import io.proofdesk.api.desk.DecideBatch;
import io.proofdesk.api.desk.ExplainDecision;
import io.proofdesk.api.desk.FindDecision;
import io.proofdesk.api.desk.ListRulebooks;
import io.proofdesk.api.desk.ReadMessages;
import io.proofdesk.api.desk.ReplayDecision;
import io.proofdesk.api.desk.Workers;
import io.proofdesk.api.json.JsonWriter;
import io.proofdesk.api.live.EarlierRulebooks;
import io.proofdesk.api.live.LiveRulebook;
import io.proofdesk.api.store.ApiKeys;
import io.proofdesk.api.store.Archive;
import io.proofdesk.api.store.PublishedRulebooks;
import io.proofdesk.api.timing.ComputeClocks;
import io.proofdesk.api.timing.ComputeEta;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The HTTP server: every endpoint of {@code openapi.yaml}, bounded in every direction. Thread-safe.
 */
public final class HttpApi {
  /** Bytes. */
  static final int MOST_IN_FIRST_LINE = 4 * 1024;

  /** Bytes. */
  static final int MOST_IN_HEADERS = 16 * 1024;

  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final long KEYS_EVERY_MILLIS = 5_000;
  private static final String SCRIPT = "text/javascript; charset=utf-8";

  private final List<Endpoint> endpoints;
  private final Routes routes;
  private final Keyring keyring;
  private final Guests guests = new Guests();

  /**
   * @param earlier rules that answered once, for decisions they made
   * @param keys also asked whether the archive answers at all
   * @param check checks tables that somebody sends
   */
  public HttpApi(
      LiveRulebook rules,
      EarlierRulebooks earlier,
      Archive archive,
      PublishedRulebooks published,
      ApiKeys keys,
      Workers workers,
      UploadCheck check,
      PrometheusMeterRegistry meters,
      InstantSource clock) {
    var json = new JsonWriter();
    var replies = new Replies(json);
    var decide = new Decide(rules, archive, workers, json, clock);
    this.keyring = new Keyring(keys);
    var compute = new Compute(workers);
    var longWork = new LongWork();
    var calendars = new CalendarsOfStores(rules);
    var clocks = new ComputeClocks();
    var eta = new ComputeEta();
    this.endpoints =
        List.of(
            new PostDecision(decide, replies),
            new PostDecisionBatch(new DecideBatch(decide, workers), replies),
            new GetDecision(new FindDecision(archive), replies),
            new GetNotes(new FindDecision(archive), replies),
            new GetExplanation(new ExplainDecision(rules, earlier, archive, workers), replies),
            new PostReplay(new ReplayDecision(rules, earlier, archive, workers, json), replies),
            new PostComputation<>(
                "computeClocks",
                "/v1/clocks",
                (body, caller) -> clocks.answer(body, calendars.of(caller)),
                compute,
                replies),
            new PostComputation<>(
                "estimateArrival",
                "/v1/eta",
                (body, caller) -> eta.answer(body, calendars.of(caller)),
                compute,
                replies),
            new PostSignals(new ReadMessages(rules, workers), replies),
            new GetVocabulary(rules, replies),
            new GetReadiness(new CheckReadiness(rules, workers, clock), replies),
            new GetRulebook(rules, replies),
            new GetRulebooks(new ListRulebooks(rules, published), replies),
            new PostRulebookCheck(check, longWork, replies),
            new PostRulebookDiff(
                new CompareVersions(rules, published, clock), check, longWork, replies),
            new HealthLive(replies),
            new HealthReady(keyring::refresh, guests::leaving, replies),
            new GetMetrics(meters, rules, replies),
            StaticPage.own("contract", "/openapi.yaml", "application/yaml", "/openapi.yaml"),
            StaticPage.own("docs", "/docs", "text/html; charset=utf-8", "/docs/index.html"),
            StaticPage.own("docsStart", "/docs/start.js", SCRIPT, "/docs/start.js"),
            StaticPage.viewer(
                "docsScript", "/docs/swagger-ui-bundle.js", SCRIPT, "swagger-ui-bundle.js"),
            StaticPage.viewer("docsStyle", "/docs/swagger-ui.css", "text/css", "swagger-ui.css"));
    this.routes =
        new Routes(
            endpoints, new Gate(keyring, replies), new AccessLog(meters), replies, guests, LONGEST);
  }

  List<Endpoint> endpoints() {
    return endpoints;
  }

  /**
   * Starts to listen.
   *
   * @param port 0 for any that is free
   */
  public Future<HttpServer> listen(Vertx vertx, String host, int port) {
    return keyring
        .refresh()
        .compose(
            known -> {
              vertx.setPeriodic(KEYS_EVERY_MILLIS, tick -> keyring.refresh());
              return vertx
                  .createHttpServer(options(host, port))
                  .connectionHandler(guests::connected)
                  .invalidRequestHandler(Unread::answer)
                  .requestHandler(routes.router(vertx))
                  .listen();
            });
  }

  /**
   * Answers whoever is connected and asks them to hang up; close the {@link Entrance} first.
   *
   * @return done when nobody asks any more, or when time is up
   */
  public Future<Void> leave(Vertx vertx, long atMostMillis) {
    return guests.leave(vertx, atMostMillis);
  }

  /**
   * For an address that others can reach: callers need a key, also when the last one is revoked.
   */
  public void requireKeys() {
    keyring.require();
  }

  /** Whether callers must bring a key; known once it listens. */
  public boolean keysRequired() {
    return keyring.required();
  }

  private static HttpServerOptions options(String host, int port) {
    return new HttpServerOptions()
        .setHost(host)
        .setPort(port)
        .setMaxInitialLineLength(MOST_IN_FIRST_LINE)
        .setMaxHeaderSize(MOST_IN_HEADERS)
        .setHttp2ClearTextEnabled(false)
        .setIdleTimeout(60)
        .setIdleTimeoutUnit(TimeUnit.SECONDS);
  }
}
