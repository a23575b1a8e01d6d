package io.proofdesk.api.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what a decision says as what a fixture expects: the parts that policy answers for,
 * and no sentence. Thread-safe.
 */
final class TakenParts {
  private static final Map<String, String> STANDINGS =
      Map.of(
          "RECOMMENDED", "recommended",
          "ALLOWED", "allowed",
          "CUSTOMER_CHOICE", "customerChoice",
          "FORBIDDEN", "forbidden");

  private static final Pattern RULE = Pattern.compile("[A-Z]{2,3}-\\d+");

  private TakenParts() {}

  /** The expected parts of a decision in JSON. */
  static ObjectNode of(JsonNode decision) {
    var expect = JsonNodeFactory.instance.objectNode();
    expect.put("outcome", decision.path("outcome").asText());
    expect.putObject("route").put("primary", decision.path("route").path("primary").asText());
    var situation = decision.path("situation");
    if (situation.path("id").isTextual()) {
      expect.putObject("situation").put("id", situation.path("id").asText());
    }
    var priority = decision.path("priority");
    expect
        .putObject("priority")
        .put("level", priority.path("priority").asText())
        .put("owner", priority.path("owner").asText());
    boundary(expect.putObject("boundary"), decision.path("boundary"));
    var evidence = expect.putObject("evidence");
    var asked = decision.path("evidence");
    words(evidence.putArray("required"), asked.path("required"), "type");
    asked.path("missing").forEach(evidence.putArray("missing")::add);
    asked.path("blocking").forEach(evidence.putArray("blocking")::add);
    var reply = decision.path("firstReply");
    if (reply.path("templateId").isTextual()) {
      expect.putObject("reply").put("template", reply.path("templateId").asText());
    }
    expect.putObject("escalation").put("now", decision.path("escalation").path("now").asBoolean());
    words(expect.putArray("stopActions"), decision.path("stopActions"), "action");
    words(expect.putArray("writeBacks"), decision.path("writeBacks"), "location");
    return expect;
  }

  /** The same, and what a slip in other tables would change: clocks, actions and roles. */
  static ObjectNode all(JsonNode decision) {
    var expect = of(decision);
    var clocks = JsonNodeFactory.instance.objectNode();
    for (var clock : decision.path("clocks")) {
      var one = clocks.putObject(clock.path("type").asText());
      one.set("state", clock.path("state"));
      one.set("dueAt", clock.path("dueAt"));
      one.set("warnAt", clock.path("warnAt"));
    }
    var next = JsonNodeFactory.instance.arrayNode();
    for (var action : decision.path("nextActions")) {
      var one = next.addObject().put("type", action.path("type").asText());
      one.set("what", action.path("what"));
      if (action.path("role").isTextual()) {
        one.set("role", action.path("role"));
      }
    }
    if (!clocks.isEmpty()) {
      expect.set("clocks", clocks);
    }
    if (!next.isEmpty()) {
      expect.set("next", next);
    }
    return expect;
  }

  private static void boundary(ObjectNode expect, JsonNode boundary) {
    expect.put("kind", boundary.path("kind").asText());
    for (var option : boundary.path("resolutions")) {
      var key = STANDINGS.get(option.path("standing").asText());
      if (key != null) {
        expect.withArray(key).add(option.path("resolution").asText());
      }
    }
  }

  private static void words(ArrayNode into, JsonNode items, String field) {
    var words = new LinkedHashSet<String>();
    items.forEach(item -> words.add(item.path(field).asText()));
    words.forEach(into::add);
  }

  /**
   * The rule a decision stands for: that behind its situation, else the first that it names; null
   * when it names none.
   */
  static @Nullable String rule(JsonNode decision) {
    var rule = first(decision.path("situation"));
    return rule == null ? first(decision) : rule;
  }

  private static @Nullable String first(JsonNode node) {
    var own = node.path("rule").asText("");
    if (RULE.matcher(own).matches()) {
      return own;
    }
    for (var child : node) {
      var rule = first(child);
      if (rule != null) {
        return rule;
      }
    }
    return null;
  }
}
