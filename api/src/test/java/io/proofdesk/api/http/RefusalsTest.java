package io.proofdesk.api.http;

import static io.proofdesk.api.http.Served.code;
import static io.proofdesk.api.http.Served.places;
import static io.proofdesk.api.http.Served.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.junit5.VertxExtension;
import io.vertx.junit5.VertxTestContext;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
class RefusalsTest {
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
                  "/case/order/total/currency",
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
  void a_dry_run_that_is_none_a_currency_and_an_empty_list_are_told_where_and_as_what_they_are(
      Vertx vertx, VertxTestContext test) {
    var question =
        Buffer.buffer(
            """
            {"case": {"store": "demo-store",
                      "conversation": {"caseRef": "c-1", "channel": "EMAIL", "messages": []}},
             "asOf": "2026-11-24T15:00:00Z", "dryRun": false}
            """);
    var money =
        Buffer.buffer(
            """
            {"case": {"store": "demo-store",
                      "conversation": {"caseRef": "c-1", "channel": "EMAIL", "messages": []},
                      "order": {"total": {"amountMinor": 5, "currency": "usd"}}}}
            """);
    with(
        vertx,
        test,
        it ->
            Future.all(
                it.post("/v1/decisions").sendBuffer(question),
                it.post("/v1/decisions").sendBuffer(money),
                it.post("/v1/decisions/batch").sendBuffer(Buffer.buffer("[]"))),
        all -> {
          List<HttpResponse<Buffer>> answers = all.list();
          assertThat(answers.stream().map(HttpResponse::statusCode)).containsOnly(400);
          assertThat(answers.stream().map(RefusalsTest::first))
              .containsExactly(
                  "request.bad-value /asOf 2026-11-24T15:00:00Z",
                  "request.bad-value /case/order/total/currency usd",
                  "request.nothing-asked  an empty list");
        });
  }

  private static String first(HttpResponse<Buffer> answer) {
    var error = Served.object(answer).getJsonArray("errors").getJsonObject(0);
    return error.getString("code") + " " + error.getString("place") + " " + error.getString("read");
  }
}
