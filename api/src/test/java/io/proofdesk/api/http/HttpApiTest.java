package io.proofdesk.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.api.store.ApiKeys.ApiKey;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.junit5.VertxExtension;
import io.vertx.junit5.VertxTestContext;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
class HttpApiTest {
  private static final UUID NOBODY = UUID.fromString("018f0000-0000-7000-8000-000000000000");

  /** Asks a Proofdesk of its own and looks at what came. */
  private static <T> void with(
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

  private static String code(HttpResponse<Buffer> answer) {
    return Served.object(answer).getJsonArray("errors").getJsonObject(0).getString("code");
  }

  @Test
  void a_case_gets_a_decision_with_personal_values_filled_in(Vertx vertx, VertxTestContext test) {
    with(
        vertx,
        test,
        it -> it.post("/v1/decisions").sendBuffer(Served.question("c-1")),
        answer -> {
          assertThat(answer.statusCode()).isEqualTo(200);
          var decision = Served.object(answer);
          assertThat(decision.getJsonObject("firstReply").getString("text"))
              .isEqualTo("Thank you, Ada. We look into it.");
          assertThat(decision.getString("asOf")).isEqualTo("2026-11-24T15:00:00Z");
          assertThat(answer.getHeader("Location"))
              .isEqualTo("/v1/decisions/" + decision.getString("decisionId"));
        });
  }

  @Test
  void the_archive_keeps_brief_and_decision_without_personal_values(
      Vertx vertx, VertxTestContext test) {
    with(
        vertx,
        test,
        it ->
            it.post("/v1/decisions")
                .sendBuffer(Served.question("c-1"))
                .map(answer -> it.archive.entries().get(0)),
        entry -> {
          assertThat(entry.brief() + entry.decision()).doesNotContain("Ada");
          assertThat(entry.decision()).contains("{{customer.name}}");
          assertThat(entry.nextUpdateAt()).isEqualTo("2026-11-25T15:00:00Z");
          assertThat(entry.receipt()).isNull();
        });
  }

  @Test
  void a_repeated_question_gets_its_first_answer_letter_for_letter(
      Vertx vertx, VertxTestContext test) {
    with(
        vertx,
        test,
        it -> {
          var ask = it.post("/v1/decisions").putHeader("Idempotency-Key", "k-1");
          return ask.sendBuffer(Served.question("c-1"))
              .compose(
                  first -> {
                    it.now.set(Served.NOW.plusSeconds(60));
                    return ask.sendBuffer(Served.question("c-1"))
                        .map(second -> List.of(first, second));
                  });
        },
        answers -> {
          assertThat(answers.get(1).bodyAsString()).isEqualTo(answers.get(0).bodyAsString());
          assertThat(answers.get(0).getHeader("Idempotency-Replayed")).isNull();
          assertThat(answers.get(1).getHeader("Idempotency-Replayed")).isEqualTo("true");
        });
  }

  @Test
  void a_key_that_stands_for_another_question_is_a_conflict(Vertx vertx, VertxTestContext test) {
    with(
        vertx,
        test,
        it -> {
          var ask = it.post("/v1/decisions").putHeader("Idempotency-Key", "k-1");
          return ask.sendBuffer(Served.question("c-1"))
              .compose(first -> ask.sendBuffer(Served.question("c-2")));
        },
        answer -> {
          assertThat(answer.statusCode()).isEqualTo(409);
          assertThat(code(answer)).isEqualTo("request.key-reused");
        });
  }

  @Test
  void earlier_cases_and_decisions_are_counted_where_the_caller_is_silent(
      Vertx vertx, VertxTestContext test) {
    with(
        vertx,
        test,
        it ->
            it.post("/v1/decisions")
                .sendBuffer(Served.question("c-1"))
                .compose(
                    first -> {
                      it.now.set(Served.NOW.plusSeconds(60));
                      return it.post("/v1/decisions").sendBuffer(Served.question("c-2"));
                    })
                .compose(
                    second -> {
                      it.now.set(Served.NOW.plusSeconds(120));
                      return it.post("/v1/decisions").sendBuffer(Served.question("c-1"));
                    }),
        answer -> {
          var assessment = Served.object(answer).getJsonObject("assessment");
          assertThat(assessment.getLong("sameIssueCount")).isEqualTo(2);
          assertThat(assessment.getString("summary")).endsWith("decided before: 1");
        });
  }

  @Test
  void a_decision_at_another_moment_is_a_dry_run_and_counts_for_nothing(
      Vertx vertx, VertxTestContext test) {
    var question = Served.question("c-1").toJsonObject().put("asOf", "2026-11-20T10:00:00+02:00");
    with(
        vertx,
        test,
        it ->
            it.post("/v1/decisions")
                .sendJsonObject(question)
                .compose(
                    dry ->
                        it.post("/v1/decisions")
                            .sendBuffer(Served.question("c-1"))
                            .map(live -> List.of(dry, live))),
        answers -> {
          assertThat(Served.object(answers.get(0)).getString("asOf"))
              .isEqualTo("2026-11-20T08:00:00Z");
          assertThat(Served.object(answers.get(1)).getJsonObject("assessment").getString("summary"))
              .endsWith("decided before: 0");
        });
  }

  @Test
  void all_faults_of_a_case_are_listed_at_once(Vertx vertx, VertxTestContext test) {
    var question =
        Buffer.buffer(
            """
            {"case": {"store": "demo-store",
                      "conversation": {"caseRef": "c-1", "channel": "EMIAL", "mesages": []},
                      "order": {"total": {"amountMinor": 5, "currency": "usd"}}},
             "asOf": "2026-11-24T15:00:00"}
            """);
    with(
        vertx,
        test,
        it -> it.post("/v1/decisions").sendBuffer(question),
        answer -> {
          assertThat(answer.statusCode()).isEqualTo(400);
          assertThat(answer.getHeader("Content-Type")).isEqualTo("application/problem+json");
          var errors = Served.object(answer).getJsonArray("errors");
          assertThat(errors.stream().map(it -> ((JsonObject) it).getString("place")))
              .containsExactlyInAnyOrder(
                  "/case/conversation/mesages",
                  "/case/conversation/channel",
                  "/case/conversation/messages",
                  "/case/order/total",
                  "/asOf");
        });
  }

  @Test
  void a_bad_key_a_malformed_field_and_an_unknown_attribute_are_told_together(
      Vertx vertx, VertxTestContext test) {
    var question =
        Buffer.buffer(
            """
            {"case": {"store": "demo-store", "attributes": {"gfit": "yes", "gift": "yes"},
                      "conversation": {"caseRef": "c-1", "channel": "EMIAL", "messages": []}}}
            """);
    with(
        vertx,
        test,
        it -> it.post("/v1/decisions").putHeader("Idempotency-Key", "a b").sendBuffer(question),
        answer -> {
          assertThat(answer.statusCode()).isEqualTo(400);
          assertThat(places(answer))
              .containsExactly(
                  "Idempotency-Key", "/case/conversation/channel", "/case/attributes/gfit");
        });
  }

  @Test
  void a_bad_key_a_malformed_field_and_an_unknown_store_are_told_together(
      Vertx vertx, VertxTestContext test) {
    var question =
        Buffer.buffer(
            """
            {"case": {"store": "no-store", "custmer": {},
                      "conversation": {"caseRef": "c-1", "channel": "EMAIL", "messages": []}}}
            """);
    with(
        vertx,
        test,
        it -> it.post("/v1/decisions").putHeader("Idempotency-Key", "a b").sendBuffer(question),
        answer ->
            assertThat(places(answer))
                .containsExactly("Idempotency-Key", "/case/custmer", "/case/store"));
  }

  @Test
  void a_bad_key_of_a_batch_is_told_with_the_faults_of_its_cases(
      Vertx vertx, VertxTestContext test) {
    var sound = Served.question("c-1").toString();
    var questions = "[" + sound + "," + sound.replace("demo-", "no-") + ",{\"cas\": {}}]";
    with(
        vertx,
        test,
        it ->
            it.post("/v1/decisions/batch")
                .putHeader("Idempotency-Key", "a b")
                .sendBuffer(Buffer.buffer(questions)),
        answer -> {
          assertThat(answer.statusCode()).isEqualTo(400);
          assertThat(places(answer))
              .containsExactly("Idempotency-Key", "/1/case/store", "/2/cas", "/2/case");
        });
  }

  private static List<String> places(HttpResponse<Buffer> answer) {
    return Served.object(answer).getJsonArray("errors").stream()
        .map(it -> ((JsonObject) it).getString("place"))
        .toList();
  }

  @Test
  void a_batch_keeps_order_and_gives_each_case_its_own_status(Vertx vertx, VertxTestContext test) {
    var questions =
        new JsonArray()
            .add(Served.question("c-1").toJsonObject())
            .add(new JsonObject().put("case", "nothing"))
            .add(Served.question("c-2").toJsonObject());
    with(
        vertx,
        test,
        it -> it.post("/v1/decisions/batch").sendJson(questions),
        answer -> {
          var items = Served.list(answer);
          assertThat(items.stream().map(it -> ((JsonObject) it).getInteger("status")))
              .containsExactly(200, 400, 200);
          var place = items.getJsonObject(1).getJsonObject("problem").getJsonArray("errors");
          assertThat(place.getJsonObject(0).getString("place")).isEqualTo("/1/case");
        });
  }

  @Test
  void a_batch_that_is_asked_twice_is_decided_once(Vertx vertx, VertxTestContext test) {
    var questions = new JsonArray().add(Served.question("c-1").toJsonObject());
    with(
        vertx,
        test,
        it -> {
          var ask = it.post("/v1/decisions/batch").putHeader("Idempotency-Key", "b-1");
          return ask.sendJson(questions)
              .compose(first -> ask.sendJson(questions))
              .map(second -> it.archive.entries());
        },
        entries -> assertThat(entries).hasSize(1));
  }

  @Test
  void an_archived_decision_is_found_and_replays_bit_for_bit(Vertx vertx, VertxTestContext test) {
    with(
        vertx,
        test,
        it ->
            it.post("/v1/decisions")
                .sendBuffer(Served.question("c-1"))
                .map(answer -> answer.getHeader("Location"))
                .compose(
                    location ->
                        it.get(location)
                            .send()
                            .compose(
                                found ->
                                    it.ask(HttpMethod.POST, location + "/replay")
                                        .send()
                                        .map(replay -> List.of(found, replay)))),
        answers -> {
          var found = Served.object(answers.get(0));
          assertThat(found.getJsonObject("decision").getJsonObject("firstReply").getString("text"))
              .isEqualTo("Thank you, {{customer.name}}. We look into it.");
          var replay = Served.object(answers.get(1));
          assertThat(replay.getBoolean("identical")).isTrue();
          assertThat(replay.getJsonArray("differences")).isEmpty();
        });
  }

  @Test
  void a_replay_under_other_rules_names_the_places_that_changed(
      Vertx vertx, VertxTestContext test) {
    var old = new Served(vertx);
    old.start()
        .compose(it -> it.post("/v1/decisions").sendBuffer(Served.question("c-1")))
        .compose(
            answer -> {
              var renewed = new Served(vertx, new SmallRulebook("2"), 64);
              old.archive.entries().forEach(renewed.archive::append);
              var location = answer.getHeader("Location");
              return renewed
                  .start()
                  .compose(it -> it.ask(HttpMethod.POST, location + "/replay").send());
            })
        .onComplete(
            test.succeeding(
                answer ->
                    test.verify(
                        () -> {
                          var replay = Served.object(answer);
                          assertThat(replay.getBoolean("identical")).isFalse();
                          assertThat(
                                  replay.getJsonArray("differences").stream()
                                      .map(it -> ((JsonObject) it).getString("pointer")))
                              .containsExactly("/rulebook/hash", "/rulebook/version");
                          test.completeNow();
                        })));
  }

  @Test
  void an_unknown_store_is_a_fault_of_the_case(Vertx vertx, VertxTestContext test) {
    var question = Buffer.buffer(Served.question("c-1").toString().replace("demo-", "no-"));
    with(
        vertx,
        test,
        it -> it.post("/v1/decisions").sendBuffer(question),
        answer -> {
          assertThat(answer.statusCode()).isEqualTo(400);
          assertThat(code(answer)).isEqualTo("case.unknown-store");
        });
  }

  @Test
  void while_the_archive_is_away_nothing_leaves(Vertx vertx, VertxTestContext test) {
    with(
        vertx,
        test,
        it -> {
          it.archive.away(true);
          return it.post("/v1/decisions")
              .sendBuffer(Served.question("c-1"))
              .compose(
                  answer -> it.get("/health/ready").send().map(ready -> List.of(answer, ready)));
        },
        answers -> {
          assertThat(answers.get(0).statusCode()).isEqualTo(503);
          assertThat(answers.get(0).getHeader("Retry-After")).isEqualTo("5");
          assertThat(answers.get(1).statusCode()).isEqualTo(503);
        });
  }

  @Test
  void where_too_much_waits_a_case_is_turned_away(Vertx vertx, VertxTestContext test) {
    new Served(vertx, new SmallRulebook("1"), 0)
        .start()
        .compose(it -> it.post("/v1/decisions").sendBuffer(Served.question("c-1")))
        .onComplete(
            test.succeeding(
                answer ->
                    test.verify(
                        () -> {
                          assertThat(answer.statusCode()).isEqualTo(503);
                          assertThat(answer.getHeader("Retry-After")).isEqualTo("1");
                          test.completeNow();
                        })));
  }

  @Test
  void another_content_type_is_refused(Vertx vertx, VertxTestContext test) {
    with(
        vertx,
        test,
        it ->
            it.ask(HttpMethod.POST, "/v1/decisions")
                .putHeader("Content-Type", "text/plain")
                .sendBuffer(Served.question("c-1")),
        answer -> assertThat(answer.statusCode()).isEqualTo(415));
  }

  @Test
  void a_body_beyond_the_limit_is_refused(Vertx vertx, VertxTestContext test) {
    with(
        vertx,
        test,
        it -> it.post("/v1/decisions").sendBuffer(Buffer.buffer(" ".repeat(256 * 1024 + 1))),
        answer -> assertThat(answer.statusCode()).isEqualTo(413));
  }

  @Test
  void another_method_is_told_which_ones_there_are(Vertx vertx, VertxTestContext test) {
    with(
        vertx,
        test,
        it -> it.ask(HttpMethod.DELETE, "/v1/decisions").send(),
        answer -> {
          assertThat(answer.statusCode()).isEqualTo(405);
          assertThat(answer.getHeader("Allow")).isEqualTo("POST");
        });
  }

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
                    it.get("/v1/profiles/other/readiness")
                        .putHeader("X-API-Key", "secret")
                        .send(),
                    it.get("/v1/profiles/small/readiness")
                        .putHeader("X-API-Key", "secret")
                        .send(),
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

  private static Buffer moments(String calendarOf) {
    return new JsonObject()
        .put("calendarOf", calendarOf)
        .put("moments", List.of("2026-11-24T03:00:00Z"))
        .toBuffer();
  }

  @Test
  void a_message_is_read_without_being_decided_or_kept(Vertx vertx, VertxTestContext test) {
    with(
        vertx,
        test,
        it ->
            it.post("/v1/signals")
                .sendJson(new JsonObject().put("text", "order 48213 of a@b.test"))
                .map(answer -> List.of(Served.object(answer), it.archive.entries())),
        both -> {
          var read = ((JsonObject) both.get(0)).getJsonArray("messages").getJsonObject(0);
          assertThat(read.getJsonArray("intents")).containsExactly("NEEDS_INFO");
          assertThat(read.getJsonArray("candidates"))
              .extracting(it -> ((JsonObject) it).getString("text"))
              .containsExactly("48213", "a@b.test");
          assertThat((List<?>) both.get(1)).isEmpty();
        });
  }

  @Test
  void several_messages_are_read_each_on_its_own(Vertx vertx, VertxTestContext test) {
    var messages =
        new JsonArray()
            .add(new JsonObject().put("text", "nothing"))
            .add(new JsonObject().put("text", "a@b.test"));
    with(
        vertx,
        test,
        it -> it.post("/v1/signals").sendJson(new JsonObject().put("messages", messages)),
        answer -> {
          var read = Served.object(answer).getJsonArray("messages");
          assertThat(read).hasSize(2);
          assertThat(read.getJsonObject(0).getJsonArray("candidates")).isEmpty();
          var place = read.getJsonObject(1).getJsonArray("candidates").getJsonObject(0);
          assertThat(place.getInteger("start")).isZero();
        });
  }

  @Test
  void every_fault_of_messages_is_told(Vertx vertx, VertxTestContext test) {
    with(
        vertx,
        test,
        it ->
            it.post("/v1/signals")
                .sendBuffer(
                    Buffer.buffer(
                        """
                        {"messages": [{"text": 1}, {"txt": "a"}], "store": "s"}
                        """)),
        answer -> {
          assertThat(answer.statusCode()).isEqualTo(400);
          assertThat(Served.object(answer).getJsonArray("errors"))
              .extracting(it -> ((JsonObject) it).getString("place"))
              .containsExactlyInAnyOrder(
                  "/store", "/messages/0/text", "/messages/1/txt", "/messages/1/text");
        });
  }

  @Test
  void neither_or_both_of_text_and_messages_is_a_fault(Vertx vertx, VertxTestContext test) {
    with(
        vertx,
        test,
        it ->
            Future.all(
                it.post("/v1/signals").sendBuffer(Buffer.buffer("{}")),
                it.post("/v1/signals")
                    .sendBuffer(
                        Buffer.buffer("{\"text\": \"a\", \"messages\": [{\"text\": \"b\"}]}")),
                it.post("/v1/signals").sendBuffer(Buffer.buffer("{\"messages\": []}"))),
        all -> {
          List<HttpResponse<Buffer>> answers = all.list();
          assertThat(answers).allMatch(it -> it.statusCode() == 400);
          assertThat(answers).allMatch(it -> code(it).equals("request.bad-value"));
        });
  }

  @Test
  void messages_beyond_the_bounds_are_refused_clearly(Vertx vertx, VertxTestContext test) {
    with(
        vertx,
        test,
        it ->
            Future.all(
                it.post("/v1/signals").sendJson(new JsonObject().put("text", "x".repeat(20_001))),
                it.post("/v1/signals")
                    .sendJson(new JsonObject().put("text", "x".repeat(1024 * 1024)))),
        all -> {
          List<HttpResponse<Buffer>> answers = all.list();
          assertThat(answers.get(0).statusCode()).isEqualTo(400);
          assertThat(code(answers.get(0))).isEqualTo("request.too-long");
          assertThat(answers.get(1).statusCode()).isEqualTo(413);
        });
  }
}
