package io.proofdesk.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.proofdesk.api.check.CheckReport;
import io.proofdesk.api.desk.DecisionRequest;
import io.proofdesk.api.desk.ExplainDecision;
import io.proofdesk.api.desk.FindDecision;
import io.proofdesk.api.desk.ListRulebooks;
import io.proofdesk.api.desk.ReplayDecision;
import io.proofdesk.api.desk.SignalsAnswer;
import io.proofdesk.api.desk.SignalsRequest;
import io.proofdesk.api.json.RawJson;
import io.proofdesk.api.live.WordList;
import io.proofdesk.api.timing.ClocksAnswer;
import io.proofdesk.api.timing.ClocksRequest;
import io.proofdesk.api.timing.EtaAnswer;
import io.proofdesk.api.timing.EtaRequest;
import io.proofdesk.model.decision.Decision;
import io.proofdesk.rules.readiness.Readiness;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import io.vertx.junit5.VertxTestContext;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Holds the code to {@code openapi.yaml}, and {@code openapi.yaml} to the code. */
@ExtendWith(VertxExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractTest {
  /** Names that say more in the contract than in their package. */
  private static final Map<String, String> NAMES =
      Map.of(
          "Found", "ArchivedDecision",
          "Item", "BatchItem",
          "Described", "LiveRulebook",
          "Required", "RequiredEvidence",
          "Part", "PacketPart",
          "Field", "PacketField",
          "Note", "EtaNoteCode",
          "Step", "MilestoneStep",
          "Trigger", "EscalationTrigger");

  private static final Map<String, String> PROPERTIES =
      Map.of("isPublic", "public", "supportCase", "case");

  private final Map<String, Class<?>> types = new LinkedHashMap<>();
  private final List<Class<?>> answers = new ArrayList<>();
  private final Contract contract = Contract.read();

  @BeforeAll
  void read() {
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
            ExplainDecision.ExplainedDecision.class,
            ReplayDecision.Replayed.class,
            WordList.class,
            Problem.class,
            PostDecisionBatch.Item.class,
            GetRulebook.Described.class,
            ListRulebooks.RulebookPage.class,
            Readiness.class,
            HealthLive.Health.class,
            SignalsAnswer.class,
            CheckReport.class)) {
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
    for (var path : contract.at("/paths").properties()) {
      for (var operation : path.getValue().properties()) {
        var id = operation.getValue().get("operationId").asText();
        operations.add(operation.getKey() + " " + path.getKey() + " " + id);
      }
    }
    var endpoints = new TreeSet<String>();
    for (var it : new Served(vertx).api.endpoints()) {
      endpoints.add(
          it.method().name().toLowerCase(Locale.ROOT) + " " + it.path() + " " + it.operationId());
    }
    assertThat(endpoints).isEqualTo(operations);
    test.completeNow();
  }

  /** What the contract does not name is refused, so what is read has to stand in it. */
  @Test
  void every_endpoint_reads_the_parameters_of_its_contract(Vertx vertx, VertxTestContext test) {
    for (var it : new Served(vertx).api.endpoints()) {
      var method = it.method().name().toLowerCase(Locale.ROOT);
      var named = new ArrayList<String>();
      for (var parameter : contract.at("/paths").path(it.path()).path(method).path("parameters")) {
        if (parameter.path("in").asText().equals("query")) {
          named.add(parameter.path("name").asText());
        }
      }
      assertThat(it.parameters()).as(it.operationId()).containsExactlyElementsOf(named);
    }
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
            assertThat(properties(contract.schema(name))).as(name).isEqualTo(components(type));
          }
        });
  }

  @Test
  void closed_words_are_the_same_on_both_sides() {
    types.forEach(
        (name, type) -> {
          if (type.isEnum()) {
            var words = new ArrayList<String>();
            contract.schema(name).get("enum").forEach(word -> words.add(word.asText()));
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
            contract.schema(name).get("required").forEach(it -> required.add(it.asText()));
            var expected = new TreeSet<String>();
            components(type)
                .forEach(
                    (property, nullable) -> {
                      if (!nullable || answers.contains(type)) {
                        expected.add(property);
                      }
                    });
            assertThat(required).as(name).isEqualTo(expected);
            assertThat(contract.schema(name).get("additionalProperties").asText())
                .as(name)
                .isEqualTo("false");
          }
        });
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
