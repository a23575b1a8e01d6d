package io.proofdesk.api.http;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.proofdesk.api.FixedRules;
import io.proofdesk.api.check.UploadCheck;
import io.proofdesk.api.desk.Workers;
import io.proofdesk.api.json.Reading;
import io.proofdesk.api.live.EarlierRulebooks;
import io.proofdesk.api.live.LiveRulebook;
import io.proofdesk.api.published.Packing;
import io.proofdesk.api.store.ApiKeys;
import io.proofdesk.api.store.Archive;
import io.proofdesk.api.store.Entries;
import io.proofdesk.api.store.PublishedRulebook;
import io.proofdesk.api.store.PublishedRulebooks;
import io.proofdesk.api.store.pg.Database;
import io.proofdesk.rules.Rulebook;
import io.proofdesk.rules.Rulebooks;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.junit5.VertxTestContext;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

/** A Proofdesk that listens on a free port, and a client that asks it. */
final class Served {
  static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");

  final MemoryArchive archive = new MemoryArchive();
  final AtomicReference<Instant> now = new AtomicReference<>(NOW);
  final UploadCheck check =
      new UploadCheck(Path.of("../decision-tables"), now::get, Rulebooks::new);
  final HttpApi api;
  private final Vertx vertx;
  private int port;

  Served(Vertx vertx) {
    this(vertx, new SmallRulebook("1"), 64);
  }

  Served(Vertx vertx, Rulebook rulebook, int atMost) {
    this.vertx = vertx;
    this.api = api(rulebook, archive, archive, archive, atMost);
  }

  /** One that keeps decisions elsewhere than in {@link #archive}. */
  Served(Vertx vertx, Rulebook rulebook, MemoryArchive elsewhere) {
    this.vertx = vertx;
    this.api = api(rulebook, elsewhere, elsewhere, elsewhere, 256);
  }

  /** One that keeps everything in a database. */
  Served(Vertx vertx, Rulebook rulebook, Database database) {
    this.vertx = vertx;
    Entries.published(rulebook.hash(), database);
    this.api = api(rulebook, database.archive(), database.rulebooks(), database.apiKeys(), 256);
  }

  private HttpApi api(
      Rulebook rulebook, Archive kept, PublishedRulebooks published, ApiKeys keys, int atMost) {
    InstantSource clock = now::get;
    var live = new LiveRulebook(FixedRules.rules(rulebook));
    return new HttpApi(
        live,
        new EarlierRulebooks(
            live,
            published,
            (workbooks, version) ->
                new Reading.Read<>(FixedRules.rules(new SmallRulebook(version)))),
        kept,
        published,
        keys,
        new Workers(2, atMost),
        check,
        new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
        clock);
  }

  /** Keeps a small rulebook, as if it had answered a while ago. */
  PublishedRulebook publish(String version) {
    var it = new SmallRulebook(version);
    var first = NOW.minusSeconds(3_600).plusSeconds(Long.parseLong(version));
    var published = new PublishedRulebook(it.hash(), version, it.stores(), 1, first);
    archive.keep(published, Packing.pack(FixedRules.workbooks(version)));
    return published;
  }

  Future<Served> start() {
    return api.listen(vertx, "127.0.0.1", 0)
        .map(
            server -> {
              port = server.actualPort();
              return this;
            });
  }

  int port() {
    return port;
  }

  HttpRequest<Buffer> ask(HttpMethod method, String path) {
    return WebClient.create(vertx).request(method, port, "127.0.0.1", path);
  }

  HttpRequest<Buffer> post(String path) {
    return ask(HttpMethod.POST, path).putHeader("Content-Type", "application/json");
  }

  HttpRequest<Buffer> get(String path) {
    return ask(HttpMethod.GET, path);
  }

  static JsonObject object(HttpResponse<Buffer> answer) {
    return Objects.requireNonNull(answer.bodyAsJsonObject());
  }

  static JsonArray list(HttpResponse<Buffer> answer) {
    return Objects.requireNonNull(answer.bodyAsJsonArray());
  }

  /** A question about a case with a reference, and nothing else that matters. */
  static Buffer question(String caseRef) {
    return Buffer.buffer(
        """
        {"case": {"store": "demo-store",
                  "conversation": {"caseRef": "%s", "channel": "EMAIL", "messages": []},
                  "signals": {"intents": ["DAMAGE"]},
                  "customer": {"name": "Ada"}}}
        """
            .formatted(caseRef));
  }

  /** Asks a Proofdesk of its own and looks at what came. */
  static <T> void with(
      Vertx vertx, VertxTestContext test, Function<Served, Future<T>> ask, Consumer<T> look) {
    new Served(vertx)
        .start()
        .compose(ask)
        .onComplete(
            test.succeeding(
                answer ->
                    test.verify(
                        () -> {
                          look.accept(answer);
                          test.completeNow();
                        })));
  }

  /** The code of the first fault of a refusal. */
  static String code(HttpResponse<Buffer> answer) {
    return object(answer).getJsonArray("errors").getJsonObject(0).getString("code");
  }

  /** The places of all faults of a refusal. */
  static List<String> places(HttpResponse<Buffer> answer) {
    return object(answer).getJsonArray("errors").stream()
        .map(it -> ((JsonObject) it).getString("place"))
        .toList();
  }
}
