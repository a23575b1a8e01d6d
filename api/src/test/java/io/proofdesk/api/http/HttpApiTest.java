package io.proofdesk.api.http;

import static io.proofdesk.api.http.Served.code;
import static io.proofdesk.api.http.Served.with;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
class HttpApiTest {
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
  void the_notes_of_a_decision_are_plain_text_without_personal_values(
      Vertx vertx, VertxTestContext test) {
    with(
        vertx,
        test,
        it ->
            it.post("/v1/decisions")
                .sendBuffer(Served.question("c-1"))
                .compose(answer -> it.get(answer.getHeader("Location") + "/notes").send()),
        answer -> {
          assertThat(answer.statusCode()).isEqualTo(200);
          assertThat(answer.getHeader("Content-Type")).isEqualTo("text/plain; charset=utf-8");
          assertThat(answer.bodyAsString())
              .isEqualTo("Lead: FRONTLINE\nAsked by {{customer.name}}\n");
        });
  }

  @Test
  void notes_of_a_decision_nobody_knows_are_not_found(Vertx vertx, VertxTestContext test) {
    with(
        vertx,
        test,
        it -> it.get("/v1/decisions/none/notes").send(),
        answer -> {
          assertThat(answer.statusCode()).isEqualTo(404);
          assertThat(answer.bodyAsString()).contains("decision.unknown");
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
  void the_same_question_in_another_order_is_no_other_question(Vertx vertx, VertxTestContext test) {
    with(
        vertx,
        test,
        it -> {
          var ask = it.post("/v1/decisions").putHeader("Idempotency-Key", "k-1");
          var question = Served.question("c-1").toJsonObject();
          var turned = new JsonObject();
          question.getJsonObject("case").stream()
              .sorted(Map.Entry.<String, Object>comparingByKey().reversed())
              .forEach(field -> turned.put(field.getKey(), field.getValue()));
          return ask.sendBuffer(question.toBuffer())
              .compose(
                  first ->
                      ask.sendBuffer(new JsonObject().put("case", turned).toBuffer())
                          .map(second -> List.of(first, second)));
        },
        answers -> {
          assertThat(answers.get(1).statusCode()).isEqualTo(200);
          assertThat(answers.get(1).bodyAsString()).isEqualTo(answers.get(0).bodyAsString());
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
  void headers_and_addresses_that_are_too_long_are_told_as_problems(
      Vertx vertx, VertxTestContext test) {
    with(
        vertx,
        test,
        it ->
            it.get("/health/live")
                .putHeader("X-Long", "x".repeat(20_000))
                .send()
                .compose(
                    headers ->
                        it.get("/health/live?" + "x".repeat(20_000))
                            .send()
                            .map(line -> List.of(headers, line))),
        answers -> {
          assertThat(answers).extracting(answer -> answer.statusCode()).containsExactly(431, 414);
          assertThat(answers)
              .allSatisfy(
                  answer ->
                      assertThat(answer.getHeader("Content-Type"))
                          .startsWith("application/problem+json"));
          assertThat(answers.get(0).bodyAsString()).contains("/errors/request.headers-too-large");
          assertThat(answers.get(1).bodyAsString()).contains("/errors/request.line-too-long");
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
                          assertThat(replay.getString("note"))
                              .startsWith("the rules that decided, 1 (001), cannot be had")
                              .contains("its workbooks are not in the archive");
                          assertThat(
                                  replay.getJsonArray("differences").stream()
                                      .map(it -> ((JsonObject) it).getString("pointer")))
                              .containsExactly("/rulebook/hash", "/rulebook/version");
                          test.completeNow();
                        })));
  }

  @Test
  void a_replay_is_by_the_rules_that_decided_unless_those_of_today_are_asked_for(
      Vertx vertx, VertxTestContext test) {
    var old = new Served(vertx);
    old.start()
        .compose(it -> it.post("/v1/decisions").sendBuffer(Served.question("c-1")))
        .compose(
            answer -> {
              var renewed = new Served(vertx, new SmallRulebook("2"), 64);
              old.archive.entries().forEach(renewed.archive::append);
              renewed.publish("1");
              var replay = answer.getHeader("Location") + "/replay";
              return renewed
                  .start()
                  .compose(
                      it ->
                          Future.all(
                              it.ask(HttpMethod.POST, replay).send(),
                              it.ask(HttpMethod.POST, replay + "?rules=recorded").send(),
                              it.ask(HttpMethod.POST, replay + "?rules=live").send(),
                              it.ask(HttpMethod.POST, replay + "?rules=others").send()));
            })
        .onComplete(
            test.succeeding(
                all ->
                    test.verify(
                        () -> {
                          List<HttpResponse<Buffer>> got = all.list();
                          for (var same : got.subList(0, 2)) {
                            var replay = Served.object(same);
                            assertThat(replay.getBoolean("identical")).isTrue();
                            assertThat(replay.getBoolean("sameRules")).isTrue();
                            assertThat(replay.getString("note")).isNull();
                          }
                          var today = Served.object(got.get(2));
                          assertThat(today.getBoolean("sameRules")).isFalse();
                          assertThat(today.getString("note")).isNull();
                          assertThat(got.get(3).statusCode()).isEqualTo(400);
                          assertThat(Served.code(got.get(3))).isEqualTo("replay.rules");
                          test.completeNow();
                        })));
  }
}
