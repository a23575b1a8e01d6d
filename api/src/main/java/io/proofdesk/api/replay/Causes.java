package io.proofdesk.api.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the rules behind a part of a decision: where a part is a list, those of the items that are
 * not as expected, and of the whole list only where items are missing.
 */
final class Causes {
  /** The standing of the resolutions that a part names. */
  private static final Map<String, String> STANDINGS =
      Map.of(
          "boundary.recommended", "RECOMMENDED",
          "boundary.allowed", "ALLOWED",
          "boundary.customerChoice", "CUSTOMER_CHOICE",
          "boundary.forbidden", "FORBIDDEN");

  private Causes() {}

  /** The mismatch with the rules that caused the part, each once. */
  static Mismatch explained(Mismatch it, JsonNode decision) {
    var rules = new LinkedHashSet<String>();
    made(it, decision).forEach(node -> collect(node, rules));
    return it.because(List.copyOf(rules));
  }

  /** The pieces of a decision that made a part what it is. */
  private static List<JsonNode> made(Mismatch it, JsonNode decision) {
    var path = it.part().split("[.\\[\\]]+", -1);
    return switch (path[0]) {
      case "boundary" -> boundary(it, decision.path("boundary"));
      case "clocks" -> named(decision.path("clocks"), "type", Set.of(path[1]));
      case "notClocks" -> differing(it, decision.path("clocks"), "type");
      case "next" -> List.of(decision.path("nextActions").path(Integer.parseInt(path[1])));
      case "notNext" -> differing(it, decision.path("nextActions"), "type");
      case "route" -> {
        boolean won = !it.part().equals("route.secondary");
        var matched = decision.path("route").path("matched");
        yield items(matched, row -> row.path("won").asBoolean() == won);
      }
      case "evidence" -> evidence(it, path, decision.path("evidence").path("required"));
      case "escalation" -> escalation(it, decision.path("escalation").path("triggers"));
      case "stopActions" -> differing(it, decision.path("stopActions"), "action");
      case "writeBacks" -> writeBacks(it, decision.path("writeBacks"));
      case "reply" -> List.of(decision.path("firstReply"));
      default -> List.of(decision.path(path[0]));
    };
  }

  private static List<JsonNode> boundary(Mismatch it, JsonNode boundary) {
    var standing = STANDINGS.get(it.part());
    if (standing == null) {
      return List.of(boundary.path("because"));
    }
    var resolutions = boundary.path("resolutions");
    var stand = items(resolutions, option -> option.path("standing").asText().equals(standing));
    // where none stands so, what was expected may stand otherwise
    return stand.isEmpty()
        ? named(resolutions, "resolution", NearestRows.words(it.expected()))
        : differing(it, stand, "resolution");
  }

  private static List<JsonNode> evidence(Mismatch it, String[] path, JsonNode required) {
    return path[1].equals("pieces")
        ? named(required, "type", Set.of(path[2]))
        : differing(it, named(required, "type", NearestRows.words(it.got())), "type");
  }

  private static List<JsonNode> escalation(Mismatch it, JsonNode triggers) {
    if (it.part().equals("escalation.rule")) {
      return List.of(triggers);
    }
    var timing = it.part().equals("escalation.later") ? "IF" : "NOW";
    return differing(
        it, items(triggers, trigger -> trigger.path("timing").asText().equals(timing)), "to");
  }

  private static List<JsonNode> writeBacks(Mismatch it, JsonNode writeBacks) {
    var timing =
        switch (it.part()) {
          case "writeBacks.now" -> "NOW";
          case "writeBacks.weekly" -> "WEEKLY";
          default -> "";
        };
    return differing(
        it,
        items(writeBacks, item -> timing.isEmpty() || item.path("timing").asText().equals(timing)),
        "location");
  }

  /** The items that should not be there; all of them where it is others that are missing. */
  private static List<JsonNode> differing(Mismatch it, Iterable<JsonNode> items, String property) {
    var words = NearestRows.words(it.expected());
    if (it.expected().startsWith("no ") || it.expected().startsWith("does not ")) {
      return named(items, property, words);
    }
    var others = items(items, item -> !words.contains(item.path(property).asText()));
    return it.expected().startsWith("contains ") || others.isEmpty()
        ? items(items, item -> true)
        : others;
  }

  private static List<JsonNode> named(
      Iterable<JsonNode> items, String property, Set<String> words) {
    return items(items, item -> words.contains(item.path(property).asText()));
  }

  private static List<JsonNode> items(Iterable<JsonNode> items, Predicate<JsonNode> wanted) {
    var found = new ArrayList<JsonNode>();
    for (var item : items) {
      if (wanted.test(item)) {
        found.add(item);
      }
    }
    return found;
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
