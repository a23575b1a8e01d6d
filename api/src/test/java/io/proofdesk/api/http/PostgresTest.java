package io.proofdesk.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofdesk.api.store.PostgresExtension;
import io.proofdesk.api.store.pg.Database;
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
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same questions, kept in a real PostgreSQL. */
@ExtendWith({VertxExtension.class, PostgresExtension.class})
class PostgresTest {

  @Test
  void a_decision_is_kept_found_replayed_and_answered_again(
      Vertx vertx, VertxTestContext test, Database database) {
    var key = UUID.randomUUID().toString();
    var question = Served.question("pg-" + key);
    new Served(vertx, new SmallRulebook("1"), database)
        .start()
        .compose(
            it -> {
              var ask = it.post("/v1/decisions").putHeader("Idempotency-Key", key);
              return ask.sendBuffer(question)
                  .compose(
                      first -> {
                        var location = String.valueOf(first.getHeader("Location"));
                        return Future.all(
                            Future.succeededFuture(first),
                            ask.sendBuffer(question),
                            it.get(location).send(),
                            it.ask(HttpMethod.POST, location + "/replay").send());
                      });
            })
        .onComplete(
            test.succeeding(
                all ->
                    test.verify(
                        () -> {
                          List<HttpResponse<Buffer>> got = all.list();
                          assertThat(got.get(1).bodyAsString())
                              .isEqualTo(got.get(0).bodyAsString());
                          assertThat(got.get(1).getHeader("Idempotency-Replayed"))
                              .isEqualTo("true");
                          assertThat(got.get(2).bodyAsString()).contains("{{customer.name}}");
                          assertThat(Served.object(got.get(3)).getBoolean("identical")).isTrue();
                          test.completeNow();
                        })));
  }

  @Test
  void a_batch_of_a_hundred_is_kept_in_order(
      Vertx vertx, VertxTestContext test, Database database) {
    var run = UUID.randomUUID();
    var questions = new JsonArray();
    for (var i = 0; i < 100; i++) {
      questions.add(Served.question(run + "-" + i).toJsonObject());
    }
    new Served(vertx, new SmallRulebook("1"), database)
        .start()
        .compose(it -> it.post("/v1/decisions/batch").sendJson(questions))
        .onComplete(
            test.succeeding(
                answer ->
                    test.verify(
                        () -> {
                          var items = Served.list(answer);
                          assertThat(items).hasSize(100);
                          assertThat(
                                  items.stream().map(it -> ((JsonObject) it).getInteger("status")))
                              .containsOnly(200);
                          test.completeNow();
                        })));
  }
}
