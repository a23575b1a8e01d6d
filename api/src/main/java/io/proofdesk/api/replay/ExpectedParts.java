package io.proofdesk.api.replay;

import static io.proofdesk.api.replay.Comparison.names;
import static io.proofdesk.api.replay.Comparison.rules;
import static io.proofdesk.api.replay.Comparison.texts;

import com.fasterxml.jackson.databind.JsonNode;
import io.proofdesk.model.vocabulary.EscalationTiming;
import io.proofdesk.model.vocabulary.WriteBackTiming;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Holds each expected part to its part of one decision. One call, one thread. */
final class ExpectedParts {
  private final JsonNode decision;
  private final Comparison compare = new Comparison();

  ExpectedParts(JsonNode decision) {
    this.decision = decision;
  }

  List<Mismatch> mismatches() {
    return compare.mismatches();
  }

  void part(String name, JsonNode expected) {
    switch (name) {
      case "outcome" -> compare.same(name, expected, decision.path("outcome"));
      case "route" -> route(expected);
      case "situation" -> situation(expected);
      case "riskyRoute" -> riskyRoute(expected);
      case "priority" -> priority(expected);
      case "assessment" -> compare.object(name, expected, decision.path(name));
      case "notNext" -> compare.none(name, expected, names(decision.path("nextActions"), "type"));
      case "notClocks" -> compare.none(name, expected, names(decision.path("clocks"), "type"));
      case "boundary" -> boundary(expected);
      case "evidence" -> evidence(expected);
      case "reply" -> reply(expected);
      case "clocks" -> clocks(expected);
      case "escalation" -> escalation(expected);
      case "stopActions" ->
          compare.words(name, expected, names(decision.path("stopActions"), "action"));
      case "writeBacks" -> writeBacks(expected);
      case "warnings" -> compare.words(name, expected, names(decision.path("warnings"), "code"));
      case "signals" -> compare.words(name, expected, Wordings.used(decision));
      case "packet" -> new ExpectedPacket(decision, compare).packet(expected);
      case "notes" -> new ExpectedPacket(decision, compare).notes(expected);
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
                    compare.words(
                        "route.secondary", field.getValue(), texts(route.path("secondary")));
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
                  compare.rule("route.rule", field.getValue(), won);
                }
                default ->
                    compare.same(
                        "route." + field.getKey(), field.getValue(), route.path(field.getKey()));
              }
            });
  }

  private void oneOf(JsonNode acceptable, String primary) {
    if (!texts(acceptable).contains(primary)) {
      compare.differs("route.oneOf", "one of " + String.join(", ", texts(acceptable)), primary);
    }
  }

  private void situation(JsonNode expected) {
    var situation = decision.path("situation");
    if (expected.isTextual()) {
      compare.same("situation", expected, situation.path("id"));
      return;
    }
    compare.object("situation", expected, situation);
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
                case "says" -> compare.says(part, field.getValue(), text, true);
                case "doesNotSay" -> compare.says(part, field.getValue(), text, false);
                case "why" ->
                    compare.says(part, field.getValue(), risky.path("why").asText(""), true);
                default -> compare.rule(part, field.getValue(), rules(risky.path("because")));
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
                case "level" -> compare.same(part, field.getValue(), priority.path("priority"));
                case "rule" ->
                    compare.rule(part, field.getValue(), rules(priority.path("because")));
                default -> compare.same(part, field.getValue(), priority.path(field.getKey()));
              }
            });
  }

  /** The roles of the triggers of one timing. */
  private List<String> roles(EscalationTiming timing) {
    return of(timing.name(), decision.path("escalation").path("triggers"), "to");
  }

  private void writeBacks(JsonNode expected) {
    var writeBacks = decision.path("writeBacks");
    compare.words("writeBacks", expected, names(writeBacks, "location"));
    for (var timing : WriteBackTiming.values()) {
      var field = timing.name().toLowerCase(Locale.ROOT);
      compare.contains(
          "writeBacks." + field, expected.path(field), of(timing.name(), writeBacks, "location"));
    }
  }

  /** One field of the items of a list that have a timing. */
  private static List<String> of(String timing, JsonNode items, String field) {
    var found = new ArrayList<String>();
    for (JsonNode item : items) {
      if (item.path("timing").asText().equals(timing)) {
        found.add(item.path(field).asText());
      }
    }
    return found;
  }

  private void boundary(JsonNode expected) {
    var boundary = decision.path("boundary");
    expected
        .fields()
        .forEachRemaining(
            field -> {
              var part = "boundary." + field.getKey();
              switch (field.getKey()) {
                case "recommended" ->
                    compare.words(part, field.getValue(), standing("RECOMMENDED"));
                case "allowed" -> compare.words(part, field.getValue(), standing("ALLOWED"));
                case "customerChoice" ->
                    compare.words(part, field.getValue(), standing("CUSTOMER_CHOICE"));
                case "forbidden" -> compare.words(part, field.getValue(), standing("FORBIDDEN"));
                case "rule" ->
                    compare.rule(part, field.getValue(), rules(boundary.path("because")));
                case "maxAmount" ->
                    compare.subset(part, field.getValue(), boundary.path("maxAmount"));
                default -> compare.same(part, field.getValue(), boundary.path(field.getKey()));
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
            field -> {
              var part = "evidence." + field.getKey();
              switch (field.getKey()) {
                case "pieces" ->
                    new ExpectedPieces(compare)
                        .of(part, field.getValue(), evidence.path("required"), "type");
                case "required" ->
                    compare.words(part, field.getValue(), names(evidence.path("required"), "type"));
                default ->
                    compare.words(part, field.getValue(), texts(evidence.path(field.getKey())));
              }
            });
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
                case "template" -> compare.same(part, field.getValue(), reply.path("templateId"));
                case "says" -> compare.says(part, field.getValue(), text, true);
                case "doesNotSay" -> compare.says(part, field.getValue(), text, false);
                case "publicSays" -> compare.says(part, field.getValue(), publicText, true);
                case "publicDoesNotSay" -> compare.says(part, field.getValue(), publicText, false);
                case "acknowledges" -> {
                  var atOnce = reply.path("acknowledgement").asText("");
                  if (field.getValue().isBoolean()) {
                    if (field.getValue().asBoolean() == atOnce.isEmpty()) {
                      compare.differs(part, field.getValue().toString(), atOnce);
                    }
                  } else {
                    compare.says(part, field.getValue(), atOnce, true);
                  }
                }
                case "mustSay" ->
                    compare.says(
                        part,
                        field.getValue(),
                        String.join("\n", texts(reply.path("mustSay"))),
                        true);
                case "humanEdit" ->
                    compare.same(part, field.getValue(), reply.path("requiresHumanEdit"));
                case "hasText" -> {
                  if (field.getValue().asBoolean() == text.isEmpty()) {
                    compare.differs(
                        part, field.getValue().toString(), text.isEmpty() ? "no text" : text);
                  }
                }
                default -> compare.same(part, field.getValue(), reply.path(field.getKey()));
              }
            });
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
                    compare.subset(part, field.getValue(), clock);
                  } else {
                    compare.differs(part, "no such clock", clock.path("dueAt").asText());
                  }
                  return;
                }
              }
              if (!field.getValue().isNull()) {
                compare.differs(
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
                case "to" ->
                    compare.words("escalation.to", field.getValue(), roles(EscalationTiming.NOW));
                case "later" ->
                    compare.words("escalation.later", field.getValue(), roles(EscalationTiming.IF));
                case "rule" -> {
                  var because = new ArrayList<String>();
                  escalation
                      .path("triggers")
                      .forEach(trigger -> because.addAll(rules(trigger.path("because"))));
                  compare.rule("escalation.rule", field.getValue(), because);
                }
                default -> compare.same("escalation.now", field.getValue(), escalation.path("now"));
              }
            });
  }

  /** An ordered prefix: the first actions are exactly these, as far as each says. */
  private void next(JsonNode expected) {
    var actions = decision.path("nextActions");
    for (int i = 0; i < expected.size(); i++) {
      compare.subset("next[" + i + "]", expected.get(i), actions.path(i));
    }
  }
}
