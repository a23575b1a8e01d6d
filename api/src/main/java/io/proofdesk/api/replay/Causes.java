package io.proofdesk.api.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the rules behind a part of a decision. */
final class Causes {
  /** Parts a fixture names otherwise than the decision does. */
  private static final Map<String, String> PARTS =
      Map.of(
          "reply", "firstReply",
          "next", "nextActions",
          "notNext", "nextActions",
          "notClocks", "clocks");

  private Causes() {}

  /** The mismatch with the rules that caused the part, each once. */
  static Mismatch explained(Mismatch it, JsonNode decision) {
    return it.because(of(it.part(), decision));
  }

  private static List<String> of(String part, JsonNode decision) {
    var name = part.split("[.\\[]", 2)[0];
    var rules = new LinkedHashSet<String>();
    collect(decision.path(PARTS.getOrDefault(name, name)), rules);
    return List.copyOf(rules);
  }

  private static void collect(JsonNode node, Set<String> rules) {
    if (node.path("rule").isTextual() && node.path("cells").isTextual()) {
      rules.add(
          node.path("rule").asText()
              + " ("
              + node.path("workbook").asText()
              + "!"
              + node.path("sheet").asText()
              + "!"
              + node.path("cells").asText()
              + ")");
    }
    // what decided the part itself stands before what decided a part of it
    if (node.has("because")) {
      collect(node.path("because"), rules);
    }
    node.forEach(child -> collect(child, rules));
  }
}
