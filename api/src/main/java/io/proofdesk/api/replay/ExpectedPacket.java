package io.proofdesk.api.replay;

import static io.proofdesk.api.replay.Comparison.names;
import static io.proofdesk.api.replay.Comparison.rules;
import static io.proofdesk.api.replay.Comparison.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds the dispute packet and the notes of a decision to what a fixture expects. {@code packet:
 * none} says that there is no packet. One call, one thread.
 */
final class ExpectedPacket {
  private final JsonNode decision;
  private final Comparison compare;

  ExpectedPacket(JsonNode decision, Comparison compare) {
    this.decision = decision;
    this.compare = compare;
  }

  void packet(JsonNode expected) {
    var packet = decision.path("disputePacket");
    boolean none = packet.isNull() || packet.isMissingNode();
    if (expected.isTextual() || none) {
      if (expected.isTextual() != none) {
        compare.differs("packet", none ? "a packet" : "none", none ? "none" : "a packet");
      }
      return;
    }
    expected.fields().forEachRemaining(field -> packet(field.getKey(), field.getValue(), packet));
  }

  private void packet(String key, JsonNode expected, JsonNode packet) {
    var part = "packet." + key;
    switch (key) {
      case "have" -> compare.words(part, expected, parts(packet, "HAVE"));
      case "toCheck" -> compare.words(part, expected, parts(packet, "TO_CHECK"));
      case "missing" -> compare.words(part, expected, parts(packet, "MISSING"));
      case "notApplicable" -> compare.words(part, expected, parts(packet, "NOT_APPLICABLE"));
      case "missingFields" -> compare.words(part, expected, texts(packet.path("missingFields")));
      case "rule" -> compare.rule(part, expected, rules(packet.path("because")));
      case "warns" ->
          compare.says(part, expected, String.join("\n", texts(packet.path("warnings"))), true);
      case "doesNotWarn" ->
          compare.says(part, expected, String.join("\n", texts(packet.path("warnings"))), false);
      case "parts" -> new ExpectedPieces(compare).of(part, expected, packet.path("parts"), "part");
      case "fields" ->
          expected
              .fields()
              .forEachRemaining(
                  field ->
                      field(
                          "packet.fields." + field.getKey(),
                          field.getValue(),
                          named(field.getKey(), packet.path("fields"))));
      case "completeness" -> {
        var wanted = number(expected);
        if (wanted == null || wanted.compareTo(packet.path(key).decimalValue()) != 0) {
          compare.differs(part, expected.asText(), packet.path(key).asText());
        }
      }
      default -> compare.same(part, expected, packet.path(key));
    }
  }

  /** A number, also as a sheet holds it, which is text; null when it is none. */
  private static @Nullable BigDecimal number(JsonNode expected) {
    try {
      return expected.isNumber() ? expected.decimalValue() : new BigDecimal(expected.asText());
    } catch (NumberFormatException noNumber) {
      return null;
    }
  }

  /** Its value, or its state where it has none; {@code null} says that there is no such field. */
  private void field(String part, JsonNode expected, @Nullable JsonNode found) {
    if (found == null) {
      if (!expected.isNull()) {
        compare.differs(part, expected.asText(), "no such field");
      }
      return;
    }
    var value = found.path("value").isNull() ? found.path("state") : found.path("value");
    if (expected.isNull()) {
      compare.differs(part, "no such field", value.asText());
    } else {
      compare.same(part, expected, value);
    }
  }

  private static @Nullable JsonNode named(String name, JsonNode fields) {
    var index = names(fields, "name").indexOf(name);
    return index < 0 ? null : fields.path(index);
  }

  void notes(JsonNode expected) {
    var notes = decision.path("caseNotes");
    var text = notes.path("text").asText();
    expected
        .fields()
        .forEachRemaining(
            field -> {
              var part = "notes." + field.getKey();
              switch (field.getKey()) {
                case "says" -> compare.says(part, field.getValue(), text, true);
                case "doesNotSay" -> compare.says(part, field.getValue(), text, false);
                default -> compare.same(part, field.getValue(), notes.path(field.getKey()));
              }
            });
  }

  private static List<String> parts(JsonNode packet, String state) {
    var words = new ArrayList<String>();
    for (JsonNode part : packet.path("parts")) {
      if (part.path("state").asText().equals(state)) {
        words.add(part.path("part").asText());
      }
    }
    return words;
  }
}
