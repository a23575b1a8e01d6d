package io.proofdesk.api.replay;

import com.fasterxml.jackson.databind.JsonNode;
import io.proofdesk.api.json.Document;
import io.proofdesk.model.Finding;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
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
          Map.entry("evidence", Set.of("required", "missing", "blocking", "received")),
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
          Map.entry("warnings", LIST),
          Map.entry("signals", LIST));

  private Expectation() {}

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
    return findings;
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
    var check = new Check(decision);
    expect.fields().forEachRemaining(part -> check.part(part.getKey(), part.getValue()));
    return List.copyOf(check.mismatches);
  }

  /** One call, one thread. */
  private static final class Check {
    private final JsonNode decision;
    private final List<Mismatch> mismatches = new ArrayList<>();

    Check(JsonNode decision) {
      this.decision = decision;
    }

    void part(String name, JsonNode expected) {
      switch (name) {
        case "outcome" -> same(name, expected, decision.path("outcome"));
        case "route" -> route(expected);
        case "situation" -> situation(expected);
        case "riskyRoute" -> riskyRoute(expected);
        case "priority" -> priority(expected);
        case "assessment" -> object(name, expected, decision.path(name));
        case "notNext" -> none(name, expected, names(decision.path("nextActions"), "type"));
        case "notClocks" -> none(name, expected, names(decision.path("clocks"), "type"));
        case "boundary" -> boundary(expected);
        case "evidence" -> evidence(expected);
        case "reply" -> reply(expected);
        case "clocks" -> clocks(expected);
        case "escalation" -> escalation(expected);
        case "stopActions" -> words(name, expected, names(decision.path("stopActions"), "action"));
        case "writeBacks" -> words(name, expected, names(decision.path("writeBacks"), "location"));
        case "warnings" -> words(name, expected, names(decision.path("warnings"), "code"));
        case "signals" -> words(name, expected, Wordings.used(decision));
        case "next" -> next(expected);
        default -> throw new IllegalArgumentException("faults() did not refuse `" + name + "`");
      }
    }

    private void route(JsonNode expected) {
      var route = decision.path("route");
      expected
          .fields()
          .forEachRemaining(
              field -> {
                switch (field.getKey()) {
                  case "secondary" ->
                      words("route.secondary", field.getValue(), texts(route.path("secondary")));
                  case "oneOf" -> oneOf(field.getValue(), route.path("primary").asText());
                  case "rule" -> {
                    var won = new ArrayList<String>();
                    route
                        .path("matched")
                        .forEach(
                            row -> {
                              if (row.path("won").asBoolean()) {
                                won.add(row.path("rule").asText());
                              }
                            });
                    rule("route.rule", field.getValue(), won);
                  }
                  default ->
                      same("route." + field.getKey(), field.getValue(), route.path(field.getKey()));
                }
              });
    }

    private void oneOf(JsonNode acceptable, String primary) {
      if (!texts(acceptable).contains(primary)) {
        differs("route.oneOf", "one of " + String.join(", ", texts(acceptable)), primary);
      }
    }

    private void situation(JsonNode expected) {
      var situation = decision.path("situation");
      if (expected.isTextual()) {
        same("situation", expected, situation.path("id"));
        return;
      }
      object("situation", expected, situation);
    }

    private void riskyRoute(JsonNode expected) {
      var risky = decision.path("riskyRoute");
      var text = risky.path("text").asText("");
      expected
          .fields()
          .forEachRemaining(
              field -> {
                var part = "riskyRoute." + field.getKey();
                switch (field.getKey()) {
                  case "says" -> says(part, field.getValue(), text, true);
                  case "doesNotSay" -> says(part, field.getValue(), text, false);
                  case "why" -> says(part, field.getValue(), risky.path("why").asText(""), true);
                  default -> rule(part, field.getValue(), rules(risky.path("because")));
                }
              });
    }

    private void priority(JsonNode expected) {
      var priority = decision.path("priority");
      expected
          .fields()
          .forEachRemaining(
              field -> {
                var part = "priority." + field.getKey();
                switch (field.getKey()) {
                  case "level" -> same(part, field.getValue(), priority.path("priority"));
                  case "rule" -> rule(part, field.getValue(), rules(priority.path("because")));
                  default -> same(part, field.getValue(), priority.path(field.getKey()));
                }
              });
    }

    private void none(String part, JsonNode unwanted, List<String> got) {
      for (String word : texts(unwanted)) {
        if (got.contains(word)) {
          differs(part, "no " + word, got.toString());
        }
      }
    }

    /** The roles that look at once, each once. */
    private List<String> rolesNow() {
      var roles = new ArrayList<String>();
      for (JsonNode trigger : decision.path("escalation").path("triggers")) {
        if (trigger.path("timing").asText().equals("NOW")) {
          roles.add(trigger.path("to").asText());
        }
      }
      return roles;
    }

    private void boundary(JsonNode expected) {
      var boundary = decision.path("boundary");
      expected
          .fields()
          .forEachRemaining(
              field -> {
                var part = "boundary." + field.getKey();
                switch (field.getKey()) {
                  case "recommended" -> words(part, field.getValue(), standing("RECOMMENDED"));
                  case "allowed" -> words(part, field.getValue(), standing("ALLOWED"));
                  case "customerChoice" ->
                      words(part, field.getValue(), standing("CUSTOMER_CHOICE"));
                  case "forbidden" -> words(part, field.getValue(), standing("FORBIDDEN"));
                  case "rule" -> rule(part, field.getValue(), rules(boundary.path("because")));
                  case "maxAmount" -> subset(part, field.getValue(), boundary.path("maxAmount"));
                  default -> same(part, field.getValue(), boundary.path(field.getKey()));
                }
              });
    }

    private List<String> standing(String standing) {
      var words = new ArrayList<String>();
      for (JsonNode option : decision.path("boundary").path("resolutions")) {
        if (option.path("standing").asText().equals(standing)) {
          words.add(option.path("resolution").asText());
        }
      }
      return words;
    }

    private void evidence(JsonNode expected) {
      var evidence = decision.path("evidence");
      expected
          .fields()
          .forEachRemaining(
              field ->
                  words(
                      "evidence." + field.getKey(),
                      field.getValue(),
                      field.getKey().equals("required")
                          ? names(evidence.path("required"), "type")
                          : texts(evidence.path(field.getKey()))));
    }

    private void reply(JsonNode expected) {
      var reply = decision.path("firstReply");
      var text = reply.path("text").asText("");
      var publicText = reply.path("publicText").asText("");
      expected
          .fields()
          .forEachRemaining(
              field -> {
                var part = "reply." + field.getKey();
                switch (field.getKey()) {
                  case "template" -> same(part, field.getValue(), reply.path("templateId"));
                  case "says" -> says(part, field.getValue(), text, true);
                  case "doesNotSay" -> says(part, field.getValue(), text, false);
                  case "publicSays" -> says(part, field.getValue(), publicText, true);
                  case "publicDoesNotSay" -> says(part, field.getValue(), publicText, false);
                  case "acknowledges" -> {
                    var atOnce = reply.path("acknowledgement").asText("");
                    if (field.getValue().isBoolean()) {
                      if (field.getValue().asBoolean() == atOnce.isEmpty()) {
                        differs(part, field.getValue().toString(), atOnce);
                      }
                    } else {
                      says(part, field.getValue(), atOnce, true);
                    }
                  }
                  case "mustSay" ->
                      says(
                          part,
                          field.getValue(),
                          String.join("\n", texts(reply.path("mustSay"))),
                          true);
                  case "humanEdit" -> same(part, field.getValue(), reply.path("requiresHumanEdit"));
                  case "hasText" -> {
                    if (field.getValue().asBoolean() == text.isEmpty()) {
                      differs(part, field.getValue().toString(), text.isEmpty() ? "no text" : text);
                    }
                  }
                  default -> same(part, field.getValue(), reply.path(field.getKey()));
                }
              });
    }

    private void says(String part, JsonNode sentences, String text, boolean should) {
      for (String sentence : texts(sentences)) {
        if (text.contains(sentence) != should) {
          differs(
              part,
              (should ? "says `" : "does not say `") + sentence + "`",
              text.isEmpty() ? "no text" : text);
        }
      }
    }

    private void clocks(JsonNode expected) {
      expected
          .fields()
          .forEachRemaining(
              field -> {
                var part = "clocks." + field.getKey();
                for (JsonNode clock : decision.path("clocks")) {
                  if (clock.path("type").asText().equals(field.getKey())) {
                    if (!field.getValue().isNull()) {
                      subset(part, field.getValue(), clock);
                    } else {
                      differs(part, "no such clock", clock.path("dueAt").asText());
                    }
                    return;
                  }
                }
                if (!field.getValue().isNull()) {
                  differs(
                      part,
                      field.getValue().toString(),
                      "no such clock; there are " + names(decision.path("clocks"), "type"));
                }
              });
    }

    private void escalation(JsonNode expected) {
      var escalation = decision.path("escalation");
      expected
          .fields()
          .forEachRemaining(
              field -> {
                switch (field.getKey()) {
                  case "to" -> words("escalation.to", field.getValue(), rolesNow());
                  case "rule" -> {
                    var because = new ArrayList<String>();
                    escalation
                        .path("triggers")
                        .forEach(trigger -> because.addAll(rules(trigger.path("because"))));
                    rule("escalation.rule", field.getValue(), because);
                  }
                  default -> same("escalation.now", field.getValue(), escalation.path("now"));
                }
              });
    }

    /** An ordered prefix: the first actions are exactly these, as far as each says. */
    private void next(JsonNode expected) {
      var actions = decision.path("nextActions");
      for (int i = 0; i < expected.size(); i++) {
        subset("next[" + i + "]", expected.get(i), actions.path(i));
      }
    }

    private void object(String part, JsonNode expected, JsonNode got) {
      expected
          .fields()
          .forEachRemaining(
              field -> {
                if (field.getKey().equals("rule")) {
                  rule(part + ".rule", field.getValue(), rules(got.path("because")));
                } else {
                  same(part + "." + field.getKey(), field.getValue(), got.path(field.getKey()));
                }
              });
    }

    /** A list is exact, in any order; {@code contains} and {@code notContains} say less. */
    private void words(String part, JsonNode expected, List<String> got) {
      if (expected.isArray()) {
        if (!new TreeSet<>(texts(expected)).equals(new TreeSet<>(got))) {
          differs(part, new TreeSet<>(texts(expected)).toString(), new TreeSet<>(got).toString());
        }
        return;
      }
      for (String word : texts(expected.path("contains"))) {
        if (!got.contains(word)) {
          differs(part, "contains " + word, got.toString());
        }
      }
      for (String word : texts(expected.path("notContains"))) {
        if (got.contains(word)) {
          differs(part, "does not contain " + word, got.toString());
        }
      }
    }

    private void rule(String part, JsonNode expected, List<String> got) {
      var wanted = expected.isArray() ? texts(expected) : List.of(expected.asText());
      if (!got.containsAll(wanted)) {
        differs(
            part, String.join(", ", wanted), got.isEmpty() ? "no rule" : String.join(", ", got));
      }
    }

    private void subset(String part, JsonNode expected, JsonNode got) {
      if (!expected.isObject()) {
        same(part, expected, got);
        return;
      }
      expected
          .fields()
          .forEachRemaining(
              field -> {
                var at = part + "." + field.getKey();
                var value = got.path(field.getKey());
                if (field.getKey().equals("rule")) {
                  rule(at, field.getValue(), rules(got.path("because")));
                } else if (field.getValue().isArray()) {
                  words(at, field.getValue(), texts(value));
                } else {
                  subset(at, field.getValue(), value);
                }
              });
    }

    private void same(String part, JsonNode expected, JsonNode got) {
      if (!expected.asText().equals(got.asText()) && !sameMoment(expected.asText(), got.asText())) {
        differs(
            part,
            expected.asText(),
            got.isMissingNode() || got.isNull() ? "nothing" : got.asText());
      }
    }

    private static boolean sameMoment(String one, String other) {
      try {
        return OffsetDateTime.parse(one)
            .toInstant()
            .equals(OffsetDateTime.parse(other).toInstant());
      } catch (DateTimeParseException e) {
        return false;
      }
    }

    private void differs(String part, String expected, String got) {
      mismatches.add(new Mismatch(part, expected, got));
    }

    private static List<String> texts(JsonNode list) {
      var texts = new ArrayList<String>();
      list.forEach(item -> texts.add(item.asText()));
      return texts;
    }

    private static List<String> names(JsonNode list, String field) {
      var names = new ArrayList<String>();
      list.forEach(item -> names.add(item.path(field).asText()));
      return names;
    }

    private static List<String> rules(JsonNode cells) {
      return names(cells, "rule");
    }
  }
}
