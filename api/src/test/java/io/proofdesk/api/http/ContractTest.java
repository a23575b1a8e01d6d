package io.proofdesk.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.proofdesk.api.desk.DecisionRequest;
import io.proofdesk.api.desk.FindDecision;
import io.proofdesk.api.desk.ReplayDecision;
import io.proofdesk.api.desk.RequestReader;
import io.proofdesk.api.desk.SignalsAnswer;
import io.proofdesk.api.desk.SignalsRequest;
import io.proofdesk.api.json.JsonWriter;
import io.proofdesk.api.json.RawJson;
import io.proofdesk.api.json.Reading;
import io.proofdesk.api.live.WordList;
import io.proofdesk.api.timing.ClocksAnswer;
import io.proofdesk.api.timing.ClocksRequest;
import io.proofdesk.api.timing.ComputeClocks;
import io.proofdesk.api.timing.ComputeEta;
import io.proofdesk.api.timing.EtaAnswer;
import io.proofdesk.api.timing.EtaRequest;
import io.proofdesk.model.decision.Decision;
import io.proofdesk.rules.readiness.Readiness;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import io.vertx.junit5.VertxTestContext;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Holds the code to {@code openapi.yaml}, and {@code openapi.yaml} to the code. */
@ExtendWith(VertxExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractTest {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  /** Names that say more in the contract than in their package. */
  private static final Map<String, String> NAMES =
      Map.of(
          "Found", "ArchivedDecision",
          "Item", "BatchItem",
          "Described", "LiveRulebook",
          "Required", "RequiredEvidence",
          "Note", "EtaNoteCode",
          "Step", "MilestoneStep",
          "Trigger", "EscalationTrigger");

  private static final Map<String, String> PROPERTIES =
      Map.of("isPublic", "public", "supportCase", "case");

  private final Map<String, Class<?>> types = new LinkedHashMap<>();
  private final List<Class<?>> answers = new ArrayList<>();
  private JsonNode contract = YAML.createObjectNode();

  @BeforeAll
  void read() throws IOException {
    try (var in = ContractTest.class.getResourceAsStream("/openapi.yaml")) {
      contract = YAML.readTree(in);
    }
    collect(DecisionRequest.class);
    collect(ClocksRequest.class);
    collect(EtaRequest.class);
    collect(SignalsRequest.class);
    var asked = List.copyOf(types.values());
    for (var root :
        List.of(
            Decision.class,
            ClocksAnswer.class,
            EtaAnswer.class,
            FindDecision.Found.class,
            ReplayDecision.Replayed.class,
            WordList.class,
            Problem.class,
            PostDecisionBatch.Item.class,
            GetRulebook.Described.class,
            Readiness.class,
            HealthLive.Health.class,
            SignalsAnswer.class)) {
      collect(root);
    }
    types.values().stream().filter(it -> !asked.contains(it)).forEach(answers::add);
  }

  private void collect(Type type) {
    if (type instanceof ParameterizedType generic) {
      Arrays.stream(generic.getActualTypeArguments()).forEach(this::collect);
    } else if (type instanceof Class<?> it && it != RawJson.class) {
      var name = NAMES.getOrDefault(it.getSimpleName(), it.getSimpleName());
      if ((it.isRecord() || it.isEnum()) && types.putIfAbsent(name, it) == null && it.isRecord()) {
        Arrays.stream(it.getRecordComponents()).forEach(c -> collect(c.getGenericType()));
      }
    }
  }

  @Test
  void every_endpoint_is_an_operation_and_every_operation_an_endpoint(
      Vertx vertx, VertxTestContext test) {
    var operations = new TreeSet<String>();
    for (var path : contract.get("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        var id = operation.getValue().get("operationId").asText();
        operations.add(operation.getKey() + " " + path.getKey() + " " + id);
      }
    }
    var endpoints = new TreeSet<String>();
    for (var it : new Served(vertx).api.endpoints()) {
      endpoints.add(
          it.method().name().toLowerCase(java.util.Locale.ROOT)
              + " "
              + it.path()
              + " "
              + it.operationId());
    }
    assertThat(endpoints).isEqualTo(operations);
    test.completeNow();
  }

  @Test
  void every_record_and_word_has_its_schema_and_no_schema_stands_alone() {
    var schemas = new TreeSet<String>();
    contract.at("/components/schemas").fieldNames().forEachRemaining(schemas::add);
    assertThat(new TreeSet<>(types.keySet())).isEqualTo(schemas);
  }

  @Test
  void every_property_is_a_component_with_the_same_name_and_nullness() {
    types.forEach(
        (name, type) -> {
          if (type.isRecord()) {
            assertThat(properties(schema(name))).as(name).isEqualTo(components(type));
          }
        });
  }

  @Test
  void closed_words_are_the_same_on_both_sides() {
    types.forEach(
        (name, type) -> {
          if (type.isEnum()) {
            var words = new ArrayList<String>();
            schema(name).get("enum").forEach(word -> words.add(word.asText()));
            assertThat(words)
                .as(name)
                .containsExactly(
                    Arrays.stream(type.getEnumConstants())
                        .map(it -> ((Enum<?>) it).name())
                        .toArray(String[]::new));
          }
        });
  }

  @Test
  void answers_always_carry_every_property_and_questions_need_what_is_not_nullable() {
    types.forEach(
        (name, type) -> {
          if (type.isRecord()) {
            var required = new TreeSet<String>();
            schema(name).get("required").forEach(it -> required.add(it.asText()));
            var expected = new TreeSet<String>();
            components(type)
                .forEach(
                    (property, nullable) -> {
                      if (!nullable || answers.contains(type)) {
                        expected.add(property);
                      }
                    });
            assertThat(required).as(name).isEqualTo(expected);
            assertThat(schema(name).get("additionalProperties").asText())
                .as(name)
                .isEqualTo("false");
          }
        });
  }

  @Test
  void the_examples_can_be_asked() throws JsonProcessingException {
    var examples =
        contract.at("/paths/~1v1~1decisions/post/requestBody/content").findValues("value");
    assertThat(examples).isNotEmpty();
    for (var example : examples) {
      var text = new ObjectMapper().writeValueAsString(example);
      var reading = new RequestReader().one(text.getBytes(StandardCharsets.UTF_8)).reading();
      assertThat(reading).isInstanceOf(Reading.Read.class);
      assertThat(faults("DecisionRequest", text)).isEmpty();
    }
  }

  @Test
  void the_examples_of_time_are_answered_as_the_contract_says() throws JsonProcessingException {
    for (var example : examples("/paths/~1v1~1clocks/post/requestBody/content")) {
      assertThat(faults("ClocksRequest", example)).isEmpty();
      assertAnswered("ClocksAnswer", new ComputeClocks().answer(bytes(example)));
    }
    for (var example : examples("/paths/~1v1~1eta/post/requestBody/content")) {
      assertThat(faults("EtaRequest", example)).isEmpty();
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
    assertThat(faults(schema, answer)).as(answer).isEmpty();
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
    texts.forEach(text -> assertThat(faults("SignalsRequest", text)).isEmpty());
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
                          List<io.vertx.ext.web.client.HttpResponse<Buffer>> got = all.list();
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
                                                  .put("text", "Where is order 48213?")))
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
                                  "SignalsAnswer");
                          List<io.vertx.ext.web.client.HttpResponse<io.vertx.core.buffer.Buffer>>
                              got = all.list();
                          for (var i = 0; i < names.size(); i++) {
                            assertThat(
                                    faults(names.get(i), String.valueOf(got.get(i).bodyAsString())))
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
                          List<io.vertx.ext.web.client.HttpResponse<io.vertx.core.buffer.Buffer>>
                              got = all.list();
                          assertThat(got).allMatch(it -> it.statusCode() == 200);
                          assertThat(got.get(0).bodyAsString())
                              .doesNotContain("https://")
                              .contains("/docs/swagger-ui-bundle.js");
                          assertThat(got.get(3).bodyAsString()).startsWith("openapi: 3.1.0");
                          test.completeNow();
                        })));
  }

  private List<String> faults(String name, String json) {
    var root = YAML.createObjectNode();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    if (name.endsWith("[]")) {
      root.put("type", "array").putObject("items").put("$ref", ref(name.replace("[]", "")));
    } else {
      root.put("$ref", ref(name));
    }
    root.set("components", contract.get("components"));
    var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    return registry.getSchema(root).validate(json, InputFormat.JSON).stream()
        .map(Object::toString)
        .toList();
  }

  private static String ref(String name) {
    return "#/components/schemas/" + name;
  }

  private JsonNode schema(String name) {
    return contract.at("/components/schemas/" + name);
  }

  private static Map<String, Boolean> components(Class<?> type) {
    var components = new LinkedHashMap<String, Boolean>();
    for (var it : type.getRecordComponents()) {
      components.put(
          PROPERTIES.getOrDefault(it.getName(), it.getName()),
          it.getAnnotatedType().isAnnotationPresent(Nullable.class));
    }
    return components;
  }

  private static Map<String, Boolean> properties(JsonNode schema) {
    var properties = new LinkedHashMap<String, Boolean>();
    for (var it : schema.get("properties").properties()) {
      properties.put(it.getKey(), it.getValue().toString().contains("\"null\""));
    }
    return properties;
  }
}
