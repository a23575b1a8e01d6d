package io.proofdesk.api.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proofdesk.api.json.Document;

/**
 * What was archived before messages were read: its brief and its decision say nothing of what was
 * heard. It stays readable, and is compared without what it could not know.
 */
final class OlderShape {
  private static final String HEARD = "heard";

  private OlderShape() {}

  /** A kept brief with what came after it: nothing was read then. */
  static Document completed(Document brief) {
    if (!(brief.root() instanceof ObjectNode root) || root.has(HEARD)) {
      return brief;
    }
    var completed = root.deepCopy();
    var heard = completed.putObject(HEARD);
    heard.put("language", "und");
    heard.putArray("signals");
    heard.putArray("candidates");
    heard.put("shortened", false);
    return new Document(completed, brief.file(), brief.lines());
  }

  /** A decision made again, without what the stored one could not hold. */
  static JsonNode asThen(JsonNode stored, JsonNode recomputed) {
    if (!stored.isObject()
        || stored.has(HEARD)
        || !(recomputed.deepCopy() instanceof ObjectNode trimmed)) {
      return recomputed;
    }
    trimmed.remove(HEARD);
    return trimmed;
  }
}
