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

@ExtendWith(VertxExtension.class)
class SignalsOverHttpTest {
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
  void a_long_message_is_read_at_both_ends_and_a_megabyte_refused(
      Vertx vertx, VertxTestContext test) {
    with(
        vertx,
        test,
        it ->
            Future.all(
                it.post("/v1/signals")
                    .sendJson(new JsonObject().put("text", "x ".repeat(100_000) + "a@b.test")),
                it.post("/v1/signals").sendJson(new JsonObject().put("text", "x".repeat(20_000))),
                it.post("/v1/signals")
                    .sendJson(new JsonObject().put("text", "x".repeat(1024 * 1024)))),
        all -> {
          List<HttpResponse<Buffer>> answers = all.list();
          var read = first(answers.get(0));
          assertThat(read.getBoolean("shortened")).isTrue();
          assertThat(read.getJsonArray("candidates"))
              .extracting(it -> ((JsonObject) it).getString("text"))
              .containsExactly("a@b.test");
          assertThat(first(answers.get(1)).getBoolean("shortened")).isFalse();
          assertThat(answers.get(2).statusCode()).isEqualTo(413);
        });
  }

  private static JsonObject first(HttpResponse<Buffer> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    return Served.object(answer).getJsonArray("messages").getJsonObject(0);
  }

  @Test
  void odd_but_bounded_texts_are_read_and_answered(Vertx vertx, VertxTestContext test) {
    var messages = new JsonArray();
    for (var odd :
        List.of(
            "\u200B\u200D".repeat(9_000),
            "\u202E\u2066\u200F".repeat(6_000),
            "\uD83D\uDE21".repeat(9_000),
            "> ".repeat(9_000),
            "> > > where is it\n".repeat(1_000))) {
      messages.add(new JsonObject().put("text", odd));
    }
    with(
        vertx,
        test,
        it -> it.post("/v1/signals").sendJson(new JsonObject().put("messages", messages)),
        answer -> {
          assertThat(answer.statusCode()).isEqualTo(200);
          assertThat(Served.object(answer).getJsonArray("messages"))
              .hasSize(5)
              .allSatisfy(
                  read ->
                      assertThat(((JsonObject) read).getJsonArray("intents"))
                          .containsExactly("NEEDS_INFO"));
        });
  }
}
