package io.proofdesk.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.proofdesk.api.desk.RequestReader;
import io.proofdesk.api.json.JsonWriter;
import io.proofdesk.api.json.Reading;
import io.proofdesk.api.timing.ComputeClocks;
import io.proofdesk.api.timing.ComputeEta;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.junit5.VertxExtension;
import io.vertx.junit5.VertxTestContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Holds examples and answers to {@code openapi.yaml}. */
@ExtendWith(VertxExtension.class)
class ContractAnswersTest {
  private final Contract contract = Contract.read();

  @Test
  void the_examples_can_be_asked() throws JsonProcessingException {
    var examples =
        contract.at("/paths/~1v1~1decisions/post/requestBody/content").findValues("value");
    assertThat(examples).isNotEmpty();
    for (var example : examples) {
      var text = new ObjectMapper().writeValueAsString(example);
      var reading = new RequestReader().one(text.getBytes(StandardCharsets.UTF_8)).reading();
      assertThat(reading).isInstanceOf(Reading.Read.class);
      assertThat(contract.faults("DecisionRequest", text)).isEmpty();
    }
  }

  @Test
  void the_examples_of_time_are_answered_as_the_contract_says() throws JsonProcessingException {
    for (var example : examples("/paths/~1v1~1clocks/post/requestBody/content")) {
      assertThat(contract.faults("ClocksRequest", example)).isEmpty();
      assertAnswered("ClocksAnswer", new ComputeClocks().answer(bytes(example)));
    }
    for (var example : examples("/paths/~1v1~1eta/post/requestBody/content")) {
      assertThat(contract.faults("EtaRequest", example)).isEmpty();
      assertAnswered("EtaAnswer", new ComputeEta().answer(bytes(example)));
    }
  }

  private List<String> examples(String at) throws JsonProcessingException {
    var texts = new ArrayList<String>();
    for (var example : contract.at(at).findValues("value")) {
      texts.add(new ObjectMapper().writeValueAsString(example));
    }
    assertThat(texts).isNotEmpty();
    return texts;
  }

  private <T> void assertAnswered(String schema, Reading<T> reading) {
    var answer =
        reading.fold(
            value -> new String(new JsonWriter().bytes(value), StandardCharsets.UTF_8),
            findings -> "refused: " + findings);
    assertThat(contract.faults(schema, answer)).as(answer).isEmpty();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void the_messages_of_the_examples_can_be_read(Vertx vertx, VertxTestContext test)
      throws JsonProcessingException {
    var examples = contract.at("/paths/~1v1~1signals/post/requestBody/content").findValues("value");
    assertThat(examples).hasSize(2);
    var texts = new ArrayList<String>();
    for (var example : examples) {
      texts.add(new ObjectMapper().writeValueAsString(example));
    }
    texts.forEach(text -> assertThat(contract.faults("SignalsRequest", text)).isEmpty());
    new Served(vertx)
        .start()
        .compose(
            it ->
                Future.all(
                    texts.stream()
                        .map(text -> it.post("/v1/signals").sendBuffer(Buffer.buffer(text)))
                        .toList()))
        .onComplete(
            test.succeeding(
                all ->
                    test.verify(
                        () -> {
                          List<HttpResponse<Buffer>> got = all.list();
                          assertThat(got).allMatch(it -> it.statusCode() == 200);
                          test.completeNow();
                        })));
  }

  @Test
  void what_is_answered_obeys_the_contract(Vertx vertx, VertxTestContext test) {
    new Served(vertx)
        .start()
        .compose(
            it ->
                it.post("/v1/decisions")
                    .sendBuffer(Served.question("c-1"))
                    .compose(
                        decided -> {
                          var location = String.valueOf(decided.getHeader("Location"));
                          return Future.all(
                              Stream.of(
                                      Future.succeededFuture(decided),
                                      it.get(location).send(),
                                      it.ask(HttpMethod.POST, location + "/replay").send(),
                                      it.post("/v1/decisions/batch")
                                          .sendJson(
                                              new JsonArray()
                                                  .add(Served.question("c-2").toJsonObject())
                                                  .add(1)),
                                      it.get("/v1/rulebook").send(),
                                      it.post("/v1/clocks")
                                          .sendBuffer(
                                              Buffer.buffer(
                                                  """
                                                  {"calendar": {"timeZone": "UTC", "alwaysOpen": true},
                                                   "moments": ["2026-11-24T15:00:00Z"]}
                                                  """)),
                                      it.post("/v1/eta")
                                          .sendBuffer(
                                              Buffer.buffer("{\"orderDate\": \"2026-03-01\"}")),
                                      it.post("/v1/clocks").sendBuffer(Buffer.buffer("{}")),
                                      it.get("/v1/profiles/small/readiness").send(),
                                      it.get("/v1/profiles/none/readiness").send(),
                                      it.post("/v1/clocks")
                                          .sendBuffer(
                                              Buffer.buffer(
                                                  """
                                                  {"calendarOf": "demo-store",
                                                   "moments": ["2026-11-24T03:00:00Z"]}
                                                  """)),
                                      it.post("/v1/eta")
                                          .sendBuffer(
                                              Buffer.buffer(
                                                  """
                                                  {"orderDate": "2026-03-01",
                                                   "calendarOf": "small"}
                                                  """)),
                                      it.get("/v1/decisions/none").send(),
                                      it.get("/health/live").send(),
                                      it.post("/v1/signals")
                                          .sendJson(
                                              new JsonObject()
                                                  .put("text", "Where is order 48213?")),
                                      it.get(location + "/explanation?row=route:RT-010&language=zh")
                                          .send(),
                                      it.get(location + "/explanation?row=RT-999").send(),
                                      it.get(location + "/explanation?language=xx").send(),
                                      it.get("/v1/rulebooks").send(),
                                      it.get("/v1/rulebooks?limit=0&after=x").send())
                                  .toList());
                        }))
        .onComplete(
            test.succeeding(
                all ->
                    test.verify(
                        () -> {
                          var names =
                              List.of(
                                  "Decision",
                                  "ArchivedDecision",
                                  "Replayed",
                                  "BatchItem[]",
                                  "LiveRulebook",
                                  "ClocksAnswer",
                                  "EtaAnswer",
                                  "Problem",
                                  "Readiness",
                                  "Problem",
                                  "ClocksAnswer",
                                  "EtaAnswer",
                                  "Problem",
                                  "Health",
                                  "SignalsAnswer",
                                  "ExplainedDecision",
                                  "Problem",
                                  "Problem",
                                  "RulebookPage",
                                  "Problem");
                          List<HttpResponse<Buffer>> got = all.list();
                          for (var i = 0; i < names.size(); i++) {
                            assertThat(
                                    contract.faults(
                                        names.get(i), String.valueOf(got.get(i).bodyAsString())))
                                .as(names.get(i))
                                .isEmpty();
                          }
                          test.completeNow();
                        })));
  }

  @Test
  void the_page_to_try_it_comes_whole_from_here(Vertx vertx, VertxTestContext test) {
    new Served(vertx)
        .start()
        .compose(
            it ->
                Future.all(
                    it.get("/docs").send(),
                    it.get("/docs/swagger-ui-bundle.js").send(),
                    it.get("/docs/swagger-ui.css").send(),
                    it.get("/openapi.yaml").send()))
        .onComplete(
            test.succeeding(
                all ->
                    test.verify(
                        () -> {
                          List<HttpResponse<Buffer>> got = all.list();
                          assertThat(got).allMatch(it -> it.statusCode() == 200);
                          assertThat(got.get(0).bodyAsString())
                              .doesNotContain("https://")
                              .contains("/docs/swagger-ui-bundle.js");
                          assertThat(got.get(3).bodyAsString()).startsWith("openapi: 3.1.0");
                          test.completeNow();
                        })));
  }
}
