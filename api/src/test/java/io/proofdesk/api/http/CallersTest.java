package io.proofdesk.api.http;

import static io.proofdesk.api.http.Served.code;
import static io.proofdesk.api.http.Served.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.api.store.ApiKeys.ApiKey;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.junit5.VertxExtension;
import io.vertx.junit5.VertxTestContext;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
class CallersTest {
  private static final UUID NOBODY = UUID.fromString("018f0000-0000-7000-8000-000000000000");

  @Test
  void a_page_of_another_origin_cannot_ask(Vertx vertx, VertxTestContext test) {
    with(
        vertx,
        test,
        it ->
            it.post("/v1/decisions")
                .putHeader("Origin", "https://example.com")
                .sendBuffer(Served.question("c-1")),
        answer -> assertThat(answer.statusCode()).isEqualTo(403));
  }

  @Test
  void a_name_that_was_pointed_at_this_machine_cannot_ask(Vertx vertx, VertxTestContext test) {
    with(
        vertx,
        test,
        it -> it.get("/v1/rulebook").virtualHost("rebound.example.com").send(),
        answer -> assertThat(answer.statusCode()).isEqualTo(403));
  }

  @Test
  void once_there_are_keys_a_caller_needs_one_except_for_its_health(
      Vertx vertx, VertxTestContext test) {
    var served = new Served(vertx);
    served.archive.add(
        new ApiKey(NOBODY, Keyring.hash("secret"), "acme", Set.of("demo-store"), Served.NOW));
    served
        .start()
        .compose(
            it ->
                Future.all(
                    it.get("/v1/rulebook").send(),
                    it.get("/v1/rulebook").putHeader("X-API-Key", "other").send(),
                    it.get("/v1/rulebook").putHeader("Authorization", "Bearer secret").send(),
                    it.get("/health/live").send()))
        .onComplete(
            test.succeeding(
                all ->
                    test.verify(
                        () -> {
                          List<HttpResponse<Buffer>> answers = all.list();
                          assertThat(answers.stream().map(HttpResponse::statusCode))
                              .containsExactly(401, 401, 200, 200);
                          assertThat(Served.object(answers.get(2)).getJsonArray("stores"))
                              .containsExactly("demo-store");
                          test.completeNow();
                        })));
  }

  @Test
  void revoking_the_last_key_lets_nobody_in_who_brings_none() {
    var archive = new MemoryArchive();
    archive.add(
        new ApiKey(NOBODY, Keyring.hash("secret"), "acme", Set.of("demo-store"), Served.NOW));
    var keyring = new Keyring(archive);
    assertThat(keyring.refresh().result()).isEqualTo(1);
    archive.revoke(NOBODY, Served.NOW);
    assertThat(keyring.refresh().result()).isZero();
    assertThat(keyring.required()).isTrue();
    assertThat(keyring.holder("secret")).isNull();
  }

  @Test
  void an_address_others_can_reach_needs_a_key_though_there_is_none(
      Vertx vertx, VertxTestContext test) {
    var served = new Served(vertx);
    served.api.requireKeys();
    served
        .start()
        .compose(it -> it.get("/v1/rulebook").send())
        .onComplete(
            test.succeeding(
                answer ->
                    test.verify(
                        () -> {
                          assertThat(answer.statusCode()).isEqualTo(401);
                          test.completeNow();
                        })));
  }

  @Test
  void a_key_speaks_only_for_its_own_stores(Vertx vertx, VertxTestContext test) {
    var served = new Served(vertx);
    served.archive.add(
        new ApiKey(NOBODY, Keyring.hash("secret"), "acme", Set.of("other-store"), Served.NOW));
    served
        .start()
        .compose(
            it ->
                it.post("/v1/decisions")
                    .putHeader("X-API-Key", "secret")
                    .sendBuffer(Served.question("c-1")))
        .onComplete(
            test.succeeding(
                answer ->
                    test.verify(
                        () -> {
                          assertThat(answer.statusCode()).isEqualTo(403);
                          assertThat(code(answer)).isEqualTo("caller.store-not-allowed");
                          test.completeNow();
                        })));
  }

  @Test
  void a_key_sees_readiness_and_calendars_of_its_own_stores_alone(
      Vertx vertx, VertxTestContext test) {
    var served = new Served(vertx);
    served.archive.add(
        new ApiKey(NOBODY, Keyring.hash("secret"), "acme", Set.of("other-store"), Served.NOW));
    served
        .start()
        .compose(
            it ->
                Future.all(
                    it.get("/v1/profiles/other/readiness").putHeader("X-API-Key", "secret").send(),
                    it.get("/v1/profiles/small/readiness").putHeader("X-API-Key", "secret").send(),
                    it.post("/v1/clocks")
                        .putHeader("X-API-Key", "secret")
                        .sendBuffer(moments("other-store")),
                    it.post("/v1/clocks")
                        .putHeader("X-API-Key", "secret")
                        .sendBuffer(moments("demo-store")),
                    it.post("/v1/clocks")
                        .putHeader("X-API-Key", "secret")
                        .sendBuffer(moments("small"))))
        .onComplete(
            test.succeeding(
                all ->
                    test.verify(
                        () -> {
                          List<HttpResponse<Buffer>> answers = all.list();
                          assertThat(answers.stream().map(HttpResponse::statusCode))
                              .containsExactly(200, 404, 200, 400, 400);
                          assertThat(Served.object(answers.get(0)).getJsonArray("stores"))
                              .containsExactly("other-store");
                          test.completeNow();
                        })));
  }

  @Test
  void figures_of_all_stores_are_for_a_key_of_all_stores(Vertx vertx, VertxTestContext test) {
    var served = new Served(vertx);
    var all = new SmallRulebook("1").stores();
    served.archive.add(
        new ApiKey(NOBODY, Keyring.hash("one"), "acme", Set.of("demo-store"), Served.NOW));
    served.archive.add(
        new ApiKey(
            NOBODY,
            Keyring.hash("more"),
            "acme",
            Set.of("demo-store", "a-store-nobody-serves"),
            Served.NOW));
    served.archive.add(new ApiKey(NOBODY, Keyring.hash("every"), "acme", all, Served.NOW));
    assertThat(all).hasSizeGreaterThan(1);
    served
        .start()
        .compose(
            it ->
                Future.all(
                    it.get("/metrics").send(),
                    it.get("/metrics").putHeader("X-API-Key", "one").send(),
                    it.get("/metrics").putHeader("X-API-Key", "more").send(),
                    it.get("/metrics").putHeader("X-API-Key", "every").send()))
        .onComplete(
            test.succeeding(
                answered ->
                    test.verify(
                        () -> {
                          List<HttpResponse<Buffer>> answers = answered.list();
                          assertThat(answers.stream().map(HttpResponse::statusCode))
                              .containsExactly(401, 403, 403, 200);
                          assertThat(code(answers.get(1))).isEqualTo("caller.not-all-stores");
                          assertThat(answers.get(1).bodyAsString()).doesNotContain("other-store");
                          test.completeNow();
                        })));
  }

  private static Buffer moments(String calendarOf) {
    return new JsonObject()
        .put("calendarOf", calendarOf)
        .put("moments", List.of("2026-11-24T03:00:00Z"))
        .toBuffer();
  }
}
