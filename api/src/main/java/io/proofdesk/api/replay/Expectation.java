package io.proofdesk.api.replay;

import com.fasterxml.jackson.databind.JsonNode;
import io.proofdesk.api.json.Document;
import io.proofdesk.model.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds a decision to the parts a fixture expects. The keys are those of {@code
 * fixture.schema.json}; a key that is not known is a fault of the fixture, because a misspelt
 * expectation would hold for ever.
 */
final class Expectation {
  private static final Set<String> LIST = Set.of("contains", "notContains");
  private static final String PIECES = "pieces";
  private static final Map<String, Set<String>> KEYS =
      Map.ofEntries(
          Map.entry("outcome", Set.of()),
          Map.entry("route", Set.of("primary", "oneOf", "secondary", "rule")),
          Map.entry("situation", Set.of("id", "rule")),
          Map.entry("riskyRoute", Set.of("says", "doesNotSay", "why", "rule")),
          Map.entry("priority", Set.of("level", "owner", "rule")),
          Map.entry(
              "assessment",
              Set.of("promise", "fault", "changeWindowOpen", "sameIssueCount", "repeated")),
          Map.entry(
              "boundary",
              Set.of(
                  "kind",
                  "rule",
                  "approver",
                  "maxAmount",
                  "recommended",
                  "allowed",
                  "customerChoice",
                  "forbidden")),
          Map.entry("evidence", Set.of("required", "missing", "blocking", "received", PIECES)),
          Map.entry(
              "reply",
              Set.of(
                  "template",
                  "locale",
                  "says",
                  "doesNotSay",
                  "publicSays",
                  "publicDoesNotSay",
                  "acknowledges",
                  "humanEdit",
                  "hasText",
                  "mustSay")),
          Map.entry("clocks", Set.of()),
          Map.entry("escalation", Set.of("now", "to", "rule")),
          Map.entry("stopActions", LIST),
          Map.entry("writeBacks", LIST),
          Map.entry("next", Set.of()),
          Map.entry("notNext", Set.of()),
          Map.entry("notClocks", Set.of()),
          Map.entry("packet", ExpectedPacket.PACKET),
          Map.entry("notes", ExpectedPacket.NOTES),
          Map.entry("warnings", LIST),
          Map.entry("signals", LIST));

  private Expectation() {}

  /** What a fixture may expect, by part; an empty set where a part has no keys of its own. */
  static Map<String, Set<String>> keys() {
    return KEYS;
  }

  /** Keys that mean nothing. */
  static List<Finding> faults(Document document, JsonNode expect) {
    var findings = new ArrayList<Finding>();
    expect
        .fields()
        .forEachRemaining(
            part -> {
              var known = KEYS.get(part.getKey());
              if (known == null) {
                findings.add(
                    unknown(document, "/expect/" + part.getKey(), part.getKey(), KEYS.keySet()));
              } else if (part.getValue().isObject() && !known.isEmpty()) {
                part.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        key -> {
                          if (!known.contains(key)) {
                            findings.add(
                                unknown(
                                    document, "/expect/" + part.getKey() + "/" + key, key, known));
                          }
                        });
              }
            });
    pieces(document, expect, "/evidence/" + PIECES, ExpectedPieces.EVIDENCE, findings);
    pieces(document, expect, "/packet/parts", ExpectedPieces.PACKET, findings);
    return findings;
  }

  /** Keys that mean nothing, one level further down. */
  private static void pieces(
      Document document,
      JsonNode expect,
      String pointer,
      Set<String> known,
      List<Finding> findings) {
    expect
        .at(pointer)
        .fields()
        .forEachRemaining(
            piece ->
                piece
                    .getValue()
                    .fieldNames()
                    .forEachRemaining(
                        key -> {
                          if (!known.contains(key)) {
                            var at = "/expect" + pointer + "/" + piece.getKey() + "/" + key;
                            findings.add(unknown(document, at, key, known));
                          }
                        }));
  }

  private static Finding unknown(Document document, String pointer, String key, Set<String> known) {
    return Finding.error(
        "fixture.unknown-expectation",
        document.place(pointer),
        key,
        "one of " + String.join(", ", new TreeSet<>(known)),
        null);
  }

  /** Every part that differs; empty when the decision is as expected. */
  static List<Mismatch> mismatches(JsonNode expect, JsonNode decision) {
    var check = new ExpectedParts(decision);
    expect.fields().forEachRemaining(part -> check.part(part.getKey(), part.getValue()));
    return check.mismatches();
  }
}
