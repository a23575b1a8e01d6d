package io.proofdesk.api.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proofdesk.api.json.Document;
import io.proofdesk.model.Finding;
import java.util.List;
import java.util.Map;

/**
 * Holds a decision to the parts a fixture expects. What {@code fixture.schema.json} does not allow
 * is a fault of the fixture, because what cannot be compared would hold for ever.
 */
public final class Expectation {
  private Expectation() {}

  /** Whatever is misspelt, or has a shape that no decision can be held to. */
  static List<Finding> faults(Document document, JsonNode expect, String pointer) {
    var check = new ShapeCheck(document);
    if (!expect.isMissingNode()) {
      check.check(expect, FixtureSchema.of("expect"), pointer);
    }
    return check.findings();
  }

  /** The same of parts that stand in no file; places are parts, such as {@code boundary.kind}. */
  public static List<Finding> faults(ObjectNode expect) {
    return faults(new Document(expect, "", Map.of()), expect, "").stream()
        .map(
            it ->
                new Finding(
                    it.code(),
                    it.severity(),
                    it.place().isEmpty() ? "" : it.place().substring(1).replace('/', '.'),
                    it.read(),
                    it.expected(),
                    it.suggestion()))
        .toList();
  }

  /** Every part that differs; empty when the decision is as expected. */
  static List<Mismatch> mismatches(JsonNode expect, JsonNode decision) {
    var check = new ExpectedParts(decision);
    expect.fields().forEachRemaining(part -> check.part(part.getKey(), part.getValue()));
    return check.mismatches();
  }
}
