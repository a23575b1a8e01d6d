package io.proofdesk.api.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.proofdesk.api.json.Document;
import io.proofdesk.model.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a fixture may expect, and how it is held to it. */
class ExpectationTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DECISION =
      """
      {"evidence": {"required": [
         {"type": "DAMAGE_PHOTO", "blocks": "MONEY_AND_GOODS", "from": "CUSTOMER",
          "status": "MISSING", "deadline": "2026-11-26T15:00:00Z", "because": [{"rule": "ED-020"}]},
         {"type": "REFUND_AMOUNT", "blocks": "NOTHING", "from": "STORE", "status": "MISSING",
          "deadline": null, "because": [{"rule": "ED-060"}]}]},
       "disputePacket": {"completeness": 0.80, "warnings": ["the platform sets the date"],
         "parts": [{"part": "TRANSCRIPT", "need": "REQUIRED", "state": "MISSING", "from": "STORE",
           "role": "SUPPORT", "dueBy": "2026-11-25T15:00:00Z", "because": [{"rule": "DP-030"}]}]},
       "escalation": {"now": false, "triggers": [
         {"timing": "NOW", "to": "LEGAL", "because": [{"rule": "EL-010"}]},
         {"timing": "IF", "to": "OPS", "because": [{"rule": "EL-020"}]}]},
       "writeBacks": [{"location": "TICKET", "timing": "NOW"},
         {"location": "SHIPPING_POLICY", "timing": "WEEKLY"}],
       "nextActions": [{"type": "HANDOFF", "dueAt": null},
         {"type": "WAIT", "dueAt": "2026-11-25T15:00:00Z"}],
       "warnings": [{"code": "case.facts-contradict"}]}
      """;

  private static List<String> differences(String expect) throws JsonProcessingException {
    return Expectation.mismatches(JSON.readTree(expect), JSON.readTree(DECISION)).stream()
        .map(Mismatch::part)
        .toList();
  }

  @Test
  void a_piece_of_evidence_is_held_to_its_deadline_and_to_who_gives_it() throws IOException {
    assertThat(
            differences(
                """
                {"evidence": {"pieces": {
                   "DAMAGE_PHOTO": {"from": "CUSTOMER", "deadline": "2026-11-26T10:00:00-05:00",
                                    "blocks": "MONEY_AND_GOODS", "rule": "ED-020"},
                   "REFUND_AMOUNT": {"deadline": null},
                   "SKU": null}}}
                """))
        .isEmpty();
    assertThat(
            differences(
                """
                {"evidence": {"pieces": {
                   "DAMAGE_PHOTO": {"from": "STORE", "deadline": "2026-11-27T15:00:00Z"},
                   "REFUND_AMOUNT": null,
                   "SKU": {"from": "CUSTOMER"}}}}
                """))
        .containsExactly(
            "evidence.pieces.DAMAGE_PHOTO.from",
            "evidence.pieces.DAMAGE_PHOTO.deadline",
            "evidence.pieces.REFUND_AMOUNT",
            "evidence.pieces.SKU");
  }

  @Test
  void a_piece_nobody_waits_for_has_no_deadline() throws IOException {
    assertThat(
            differences("{\"evidence\": {\"pieces\": {\"DAMAGE_PHOTO\": {\"deadline\": null}}}}"))
        .containsExactly("evidence.pieces.DAMAGE_PHOTO.deadline");
  }

  @Test
  void a_part_of_the_packet_is_held_to_who_brings_it_and_by_when() throws IOException {
    assertThat(
            differences(
                """
                {"packet": {"parts": {"TRANSCRIPT": {"need": "REQUIRED", "from": "STORE",
                   "role": "SUPPORT", "dueBy": "2026-11-25T15:00:00Z"}, "BATCH_CLUE": null}}}
                """))
        .isEmpty();
    assertThat(
            differences(
                """
                {"packet": {"parts": {"TRANSCRIPT": {"role": "OPS", "dueBy": null}}}}
                """))
        .containsExactly("packet.parts.TRANSCRIPT.role", "packet.parts.TRANSCRIPT.dueBy");
  }

  @Test
  void who_looks_later_is_told_apart_from_who_looks_now() throws IOException {
    assertThat(differences("{\"escalation\": {\"to\": [\"LEGAL\"], \"later\": [\"OPS\"]}}"))
        .isEmpty();
    assertThat(differences("{\"escalation\": {\"later\": {\"notContains\": [\"OPS\"]}}}"))
        .containsExactly("escalation.later");
    assertThat(differences("{\"escalation\": {\"later\": [\"OPS\", \"LEGAL\"]}}"))
        .containsExactly("escalation.later");
  }

  @Test
  void a_write_back_is_held_to_when_it_is_due() throws IOException {
    assertThat(
            differences(
                "{\"writeBacks\": {\"now\": [\"TICKET\"], \"weekly\": [\"SHIPPING_POLICY\"]}}"))
        .isEmpty();
    assertThat(
            differences(
                "{\"writeBacks\": {\"now\": [\"SHIPPING_POLICY\"], \"weekly\": [\"TICKET\"]}}"))
        .containsExactly("writeBacks.now", "writeBacks.weekly");
  }

  @Test
  void what_comes_next_is_held_to_when_it_is_due() throws IOException {
    assertThat(
            differences(
                """
                {"next": [{"type": "HANDOFF", "dueAt": null},
                          {"type": "WAIT", "dueAt": "2026-11-25T10:00:00-05:00"}]}
                """))
        .isEmpty();
    assertThat(
            differences(
                """
                {"next": [{"type": "HANDOFF", "dueAt": "2026-11-25T15:00:00Z"},
                          {"type": "WAIT", "dueAt": null}]}
                """))
        .containsExactly("next[0].dueAt", "next[1].dueAt");
  }

  @Test
  void the_completeness_of_a_packet_may_stand_in_a_sheet() throws IOException {
    assertThat(differences("{\"packet\": {\"completeness\": \"0.8\"}}")).isEmpty();
    assertThat(differences("{\"packet\": {\"completeness\": 0.8}}")).isEmpty();
    assertThat(differences("{\"packet\": {\"completeness\": \"0.81\"}}"))
        .containsExactly("packet.completeness");
    assertThat(differences("{\"packet\": {\"completeness\": \"most of it\"}}"))
        .containsExactly("packet.completeness");
  }

  @Test
  void a_warning_may_be_expected_to_be_absent() throws IOException {
    assertThat(differences("{\"warnings\": {\"notContains\": [\"reply.unresolved\"]}}")).isEmpty();
    assertThat(differences("{\"warnings\": {\"notContains\": [\"case.facts-contradict\"]}}"))
        .containsExactly("warnings");
    assertThat(differences("{\"warnings\": []}")).containsExactly("warnings");
    assertThat(differences("{\"packet\": {\"doesNotWarn\": [\"pays twice\"]}}")).isEmpty();
    assertThat(differences("{\"packet\": {\"doesNotWarn\": [\"sets the date\"]}}"))
        .containsExactly("packet.doesNotWarn");
  }

  @Test
  void a_misspelt_key_of_a_piece_is_told_and_never_holds_for_ever() throws IOException {
    var expect =
        JSON.readTree(
            """
            {"evidence": {"pieces": {"DAMAGE_PHOTO": {"dueWithin": "24 h"}}},
             "packet": {"parts": {"TRANSCRIPT": {"owner": "SUPPORT"}}}}
            """);
    assertThat(faults(expect)).extracting(Finding::read).containsExactly("dueWithin", "owner");
  }

  private static List<Finding> faults(JsonNode expect) {
    var root = JSON.createObjectNode().set("expect", expect);
    return Expectation.faults(new Document(root, "x.yaml", Map.of()), expect, "/expect");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"route": "WRONG"}                       | /expect/route
          {"route": ["WRONG"]}                     | /expect/route
          {"route": {}}                            | /expect/route
          {"route": null}                          | /expect/route
          {"boundary": "EVIDENCE_FIRST"}           | /expect/boundary
          {"boundary": {"kind": "EVIDENCE_FRIST"}} | /expect/boundary/kind
          {"boundary": {"kind": ["FORBIDDEN"]}}    | /expect/boundary/kind
          {"boundary": {"forbidden": "RESHIP"}}    | /expect/boundary/forbidden
          {"boundary": {"rule": "some rule"}}      | /expect/boundary/rule
          {"reply": {"says": "zzzzz"}}             | /expect/reply/says
          {"reply": {"says": []}}                  | /expect/reply/says
          {"reply": "hello"}                       | /expect/reply
          {"evidence": ["PHOTO"]}                  | /expect/evidence
          {"evidence": {"missing": "PHOTO"}}       | /expect/evidence/missing
          {"escalation": "yes"}                    | /expect/escalation
          {"escalation": {"now": 3}}               | /expect/escalation/now
          {"clocks": "X"}                          | /expect/clocks
          {"clocks": {"RESOLUTIN": null}}          | /expect/clocks/RESOLUTIN
          {"clocks": {"RESOLUTION": {"dueAt": "friday"}}} | /expect/clocks/RESOLUTION/dueAt
          {"warnings": "X"}                        | /expect/warnings
          {"warnings": {"notContains": "X"}}       | /expect/warnings/notContains
          {"notes": "X"}                           | /expect/notes
          {"situation": ["X"]}                     | /expect/situation
          {"packet": "nothing"}                    | /expect/packet
          {"next": "X"}                            | /expect/next
          {"next": null}                           | /expect/next
          {"next": {"a": "b"}}                     | /expect/next
          {"next": {"contains": "X"}}              | /expect/next
          {"next": [{"type": "REPLAY"}]}           | /expect/next/0/type
          {"notNext": ["EXECUT"]}                  | /expect/notNext/0
          {"notClocks": ["ESCALATION"]}            | /expect/notClocks/0
          """)
  void what_no_decision_can_be_held_to_is_told_where_it_stands(String expect, String pointer)
      throws IOException {
    assertThat(faults(JSON.readTree(expect)))
        .extracting(Finding::place)
        .containsExactly("x.yaml:1 (" + pointer + ")");
  }

  @Test
  void what_was_probably_meant_is_told() throws IOException {
    assertThat(
            faults(
                JSON.readTree(
                    """
                    {"boundary": "EVIDENCE_FIRST", "evidence": ["PHOTO"], "outcome": "DECIDE",
                     "reply": {"says": "we sent it"}, "situatoin": "X"}
                    """)))
        .extracting(Finding::suggestion)
        .containsExactly(
            "say which part of it: `boundary.kind`?",
            "say which part of it: `evidence.missing`?",
            "did you mean `DECIDED`?",
            "write it as a list: `[we sent it]`",
            "did you mean `situation`?");
  }

  /** What the schema lets a fixture say, replay does compare: nonsense never holds. */
  @Test
  void everything_the_schema_allows_is_compared() throws IOException {
    var nonsense = new ArrayList<JsonNode>();
    wrong(FixtureSchema.of("expect"), "", nonsense);
    assertThat(nonsense).hasSizeGreaterThan(90);
    for (var expect : nonsense) {
      assertThat(faults(expect)).as(expect.toString()).isEmpty();
      assertThat(differences(expect.toString())).as(expect.toString()).isNotEmpty();
    }
  }

  /** A wrong expectation for each thing that can be said; what stays away, {@code null} aside. */
  private static void wrong(JsonNode schema, String key, List<JsonNode> into) {
    if (key.startsWith("not") && !key.equals("notApplicable") && !key.equals("notes")
        || key.startsWith("doesNot")
        || key.equals("publicDoesNotSay")) {
      return;
    }
    for (var form : FixtureSchema.forms(schema)) {
      var types = FixtureSchema.types(form);
      if (types.contains("object")) {
        inside(form, into);
      } else if (types.contains("array")) {
        var items = new ArrayList<JsonNode>();
        wrong(form.path("items"), "", items);
        items.forEach(item -> into.add(JSON.createArrayNode().add(item)));
      } else if (!types.equals(Set.of("null"))) {
        into.add(scalar(form, types));
      }
    }
  }

  private static JsonNode scalar(JsonNode form, Set<String> types) {
    if (form.has("const")) {
      return form.path("const");
    }
    if (types.contains("boolean")) {
      return JSON.getNodeFactory().booleanNode(true);
    }
    if (types.contains("integer") || types.contains("number")) {
      return JSON.getNodeFactory().numberNode(1);
    }
    var word = form.path("enum").path(0).asText(form.path("examples").path(0).asText("ZZZ"));
    var moment = form.path("format").asText().equals("date-time");
    return JSON.getNodeFactory().textNode(moment ? "1999-01-01T00:00:00Z" : word);
  }

  private static void inside(JsonNode form, List<JsonNode> into) {
    form.path("properties")
        .fields()
        .forEachRemaining(
            field -> {
              var values = new ArrayList<JsonNode>();
              wrong(field.getValue(), field.getKey(), values);
              for (var value : values) {
                var object = JSON.createObjectNode();
                for (var required : form.path("required")) {
                  var other = form.path("properties").path(required.asText());
                  object.set(required.asText(), scalar(other, FixtureSchema.types(other)));
                }
                into.add(object.set(field.getKey(), value));
              }
            });
    if (form.path("additionalProperties").isObject()) {
      var name = form.path("propertyNames").path("enum").path(0).asText("ZZZ");
      var values = new ArrayList<JsonNode>();
      wrong(form.path("additionalProperties"), name, values);
      values.forEach(value -> into.add(JSON.createObjectNode().set(name, value)));
    }
  }
}
