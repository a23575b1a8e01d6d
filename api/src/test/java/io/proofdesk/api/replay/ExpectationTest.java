package io.proofdesk.api.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.proofdesk.api.json.Document;
import io.proofdesk.model.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

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
    var document = new Document(JSON.createObjectNode().set("expect", expect), "x.yaml", Map.of());
    assertThat(Expectation.faults(document, expect))
        .extracting(Finding::read)
        .containsExactly("dueWithin", "owner");
  }

  /** An editor that knows the schema refuses exactly what replay refuses. */
  @Test
  void the_schema_knows_every_key_that_replay_knows_and_no_other() throws IOException {
    var schema = JSON.readTree(Files.readString(Path.of("../test-fixtures/fixture.schema.json")));
    var parts = schema.at("/properties/expect/properties");
    assertThat(names(parts)).isEqualTo(new TreeSet<>(Expectation.keys().keySet()));
    Expectation.keys()
        .forEach(
            (part, keys) -> {
              if (!keys.isEmpty()) {
                assertThat(names(keysOf(parts.path(part)))).as(part).isEqualTo(new TreeSet<>(keys));
              }
            });
    assertThat(names(insideOf(parts.at("/evidence/properties/pieces"))))
        .isEqualTo(new TreeSet<>(ExpectedPieces.EVIDENCE));
    assertThat(names(insideOf(keysOf(parts.path("packet")).path("parts"))))
        .isEqualTo(new TreeSet<>(ExpectedPieces.PACKET));
  }

  private static JsonNode keysOf(JsonNode part) {
    if (part.has("properties")) {
      return part.path("properties");
    }
    for (JsonNode form : part.path("anyOf")) {
      if (form.has("properties")) {
        return form.path("properties");
      }
    }
    return part.path("properties");
  }

  private static JsonNode insideOf(JsonNode byWord) {
    return keysOf(byWord.path("additionalProperties"));
  }

  private static TreeSet<String> names(JsonNode object) {
    var names = new ArrayList<String>();
    object.fieldNames().forEachRemaining(names::add);
    return new TreeSet<>(names);
  }
}
