package io.proofdesk.api.http;

import static io.proofdesk.api.http.Served.code;
import static io.proofdesk.api.http.Served.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.junit5.VertxExtension;
import io.vertx.junit5.VertxTestContext;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tries to get past what a key of a batch stands for. */
@ExtendWith(VertxExtension.class)
class BatchKeysTest {
  private static final JsonObject ONE = Served.question("c-1").toJsonObject();
  private static final JsonObject OTHER = Served.question("c-2").toJsonObject();
  private static final JsonObject BROKEN = new JsonObject().put("cas", new JsonObject());

  @Test
  void a_single_question_never_meets_one_of_a_batch(Vertx vertx, VertxTestContext test) {
    with(
        vertx,
        test,
        it ->
            batch(it, "b", ONE)
                .compose(
                    first ->
                        Future.all(
                            single(it, "b/0", OTHER),
                            single(it, "b", OTHER),
                            single(it, "b0", OTHER),
                            single(it, "b 0", OTHER),
                            single(it, "b%200", OTHER))),
        all -> {
          List<HttpResponse<Buffer>> answers = all.list();
          assertThat(answers.stream().map(HttpResponse::statusCode))
              .containsExactly(200, 200, 200, 400, 200);
          assertThat(answers.stream().map(it -> it.getHeader("Idempotency-Replayed")))
              .containsOnlyNulls();
        });
  }

  @Test
  void a_batch_never_gets_the_answer_of_a_single_question(Vertx vertx, VertxTestContext test) {
    with(
        vertx,
        test,
        it ->
            single(it, "b/0", OTHER)
                .compose(first -> single(it, "b", OTHER))
                .compose(second -> batch(it, "b", ONE))
                .map(third -> List.of(statuses(third), it.archive.entries().size())),
        got -> assertThat(got).containsExactly(List.of(200), 3));
  }

  @Test
  void a_key_stands_for_its_list_also_when_a_question_failed(Vertx vertx, VertxTestContext test) {
    with(
        vertx,
        test,
        it ->
            batch(it, "b", ONE, BROKEN)
                .compose(
                    first ->
                        Future.join(
                            Future.succeededFuture(first),
                            batch(it, "b", ONE, OTHER),
                            batch(it, "b", OTHER, BROKEN),
                            batch(it, "b", ONE),
                            batch(it, "b", BROKEN, ONE),
                            batch(it, "b", ONE, BROKEN)))
                .map(all -> new Tried(all.list(), it.archive.entries().size())),
        tried -> {
          assertThat(statuses(tried.answers.get(0))).containsExactly(200, 400);
          assertThat(tried.answers.subList(1, 5))
              .allSatisfy(
                  answer -> {
                    assertThat(answer.statusCode()).isEqualTo(409);
                    assertThat(code(answer)).isEqualTo("request.key-reused");
                  });
          assertThat(tried.answers.get(5).bodyAsString())
              .isEqualTo(tried.answers.get(0).bodyAsString());
          assertThat(tried.decisions).isEqualTo(1);
        });
  }

  @Test
  void a_list_of_which_nothing_could_be_read_still_keeps_its_key(
      Vertx vertx, VertxTestContext test) {
    with(
        vertx,
        test,
        it -> batch(it, "b", BROKEN).compose(first -> batch(it, "b", ONE)),
        answer -> assertThat(answer.statusCode()).isEqualTo(409));
  }

  @Test
  void a_list_is_marked_as_asked_before_once_it_was(Vertx vertx, VertxTestContext test) {
    with(
        vertx,
        test,
        it ->
            batch(it, "b", ONE, BROKEN)
                .compose(
                    first ->
                        Future.all(Future.succeededFuture(first), batch(it, "b", ONE, BROKEN))),
        all -> {
          List<HttpResponse<Buffer>> answers = all.list();
          assertThat(answers.stream().map(answer -> answer.getHeader("Idempotency-Replayed")))
              .containsExactly(null, "true");
        });
  }

  @Test
  void without_a_key_every_list_is_a_new_one(Vertx vertx, VertxTestContext test) {
    var list = new JsonArray().add(ONE);
    with(
        vertx,
        test,
        it ->
            it.post("/v1/decisions/batch")
                .sendJson(list)
                .compose(first -> it.post("/v1/decisions/batch").sendJson(list))
                .map(second -> it.archive.entries()),
        entries -> assertThat(entries).hasSize(2));
  }

  @Test
  void a_blank_key_is_refused(Vertx vertx, VertxTestContext test) {
    with(
        vertx,
        test,
        it ->
            Future.all(
                List.of(
                    batch(it, "", ONE),
                    batch(it, "  ", ONE),
                    single(it, "", ONE),
                    single(it, " ", ONE))),
        all -> {
          List<HttpResponse<Buffer>> answers = all.list();
          assertThat(answers)
              .allSatisfy(
                  answer -> {
                    assertThat(answer.statusCode()).isEqualTo(400);
                    assertThat(code(answer)).isEqualTo("request.bad-idempotency-key");
                  });
        });
  }

  private record Tried(List<HttpResponse<Buffer>> answers, int decisions) {}

  private static Future<HttpResponse<Buffer>> batch(Served it, String key, JsonObject... list) {
    return it.post("/v1/decisions/batch")
        .putHeader("Idempotency-Key", key)
        .sendJson(new JsonArray(List.of((Object[]) list)));
  }

  private static Future<HttpResponse<Buffer>> single(Served it, String key, JsonObject question) {
    return it.post("/v1/decisions").putHeader("Idempotency-Key", key).sendJson(question);
  }

  private static List<Integer> statuses(HttpResponse<Buffer> answer) {
    return Served.list(answer).stream().map(it -> ((JsonObject) it).getInteger("status")).toList();
  }
}
