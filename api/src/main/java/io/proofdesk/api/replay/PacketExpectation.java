package io.proofdesk.api.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Holds the dispute packet and the notes of a decision to what a fixture expects. The states of
 * parts are words such as {@code missing}, each an exact list or {@code contains} and {@code
 * notContains}; {@code packet: none} says that there is no packet. One call, one thread.
 */
final class PacketExpectation {
  /** What a fixture may say of a packet. */
  static final Set<String> PACKET =
      Set.of(
          "category",
          "source",
          "stage",
          "dueBy",
          "completeness",
          "have",
          "toCheck",
          "missing",
          "notApplicable",
          "fields",
          "missingFields",
          "warns",
          "rule");

  /** What a fixture may say of the notes. */
  static final Set<String> NOTES = Set.of("language", "says", "doesNotSay");

  private final JsonNode decision;
  private final List<Mismatch> mismatches;

  PacketExpectation(JsonNode decision, List<Mismatch> mismatches) {
    this.decision = decision;
    this.mismatches = mismatches;
  }

  void packet(JsonNode expected) {
    var packet = decision.path("disputePacket");
    boolean none = packet.isNull() || packet.isMissingNode();
    if (expected.isTextual()) {
      if (!none) {
        differs("packet", expected.asText(), "a packet about " + packet.path("category").asText());
      }
      return;
    }
    if (none) {
      differs("packet", "a packet", "none");
      return;
    }
    expected.fields().forEachRemaining(field -> packet(field.getKey(), field.getValue(), packet));
  }

  private void packet(String key, JsonNode expected, JsonNode packet) {
    var part = "packet." + key;
    switch (key) {
      case "have" -> words(part, expected, parts(packet, "HAVE"));
      case "toCheck" -> words(part, expected, parts(packet, "TO_CHECK"));
      case "missing" -> words(part, expected, parts(packet, "MISSING"));
      case "notApplicable" -> words(part, expected, parts(packet, "NOT_APPLICABLE"));
      case "missingFields" -> words(part, expected, texts(packet.path("missingFields")));
      case "rule" -> words(part, expected, names(packet.path("because"), "rule"));
      case "warns" -> contains(part, expected, String.join("\n", texts(packet.path("warnings"))));
      case "fields" -> fields(expected, packet.path("fields"));
      default -> same(part, expected, packet.path(key));
    }
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
                case "says" -> contains(part, field.getValue(), text);
                case "doesNotSay" -> {
                  for (String words : texts(field.getValue())) {
                    if (text.contains(words)) {
                      differs(part, "not `" + words + "`", text);
                    }
                  }
                }
                default -> same(part, field.getValue(), notes.path(field.getKey()));
              }
            });
  }

  /** By the platform's names; {@code null} says that the form has no such field. */
  private void fields(JsonNode expected, JsonNode got) {
    expected
        .fields()
        .forEachRemaining(
            field -> {
              var part = "packet.fields." + field.getKey();
              JsonNode found = null;
              for (JsonNode it : got) {
                if (it.path("name").asText().equals(field.getKey())) {
                  found = it;
                }
              }
              if (field.getValue().isNull()) {
                if (found != null) {
                  differs(part, "no such field", found.toString());
                }
              } else if (found == null) {
                differs(part, field.getValue().asText(), "no such field");
              } else {
                var value = found.path("value");
                var read = value.isNull() ? found.path("state").asText() : value.asText();
                if (!read.equals(field.getValue().asText())) {
                  differs(part, field.getValue().asText(), read);
                }
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

  private void words(String part, JsonNode expected, List<String> got) {
    if (expected.isArray()) {
      if (!new TreeSet<>(texts(expected)).equals(new TreeSet<>(got))) {
        differs(part, new TreeSet<>(texts(expected)).toString(), new TreeSet<>(got).toString());
      }
      return;
    }
    if (expected.isTextual() && !got.contains(expected.asText())) {
      differs(part, expected.asText(), got.toString());
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

  private void contains(String part, JsonNode expected, String got) {
    for (String words : texts(expected)) {
      if (!got.contains(words)) {
        differs(part, "`" + words + "`", got);
      }
    }
  }

  /** An expected {@code null} says that nothing may stand there. */
  private void same(String part, JsonNode expected, JsonNode got) {
    boolean alike =
        expected.isNull()
            ? got.isNull()
            : expected.isNumber() && got.isNumber()
                ? expected.decimalValue().compareTo(got.decimalValue()) == 0
                : expected.asText().equals(got.asText()) || sameMoment(expected, got);
    if (!alike) {
      differs(part, expected.asText(), got.isNull() ? "nothing" : got.asText());
    }
  }

  private static boolean sameMoment(JsonNode one, JsonNode other) {
    var first = moment(one);
    return first != null && first.equals(moment(other));
  }

  private static @Nullable Instant moment(JsonNode text) {
    try {
      return OffsetDateTime.parse(text.asText()).toInstant();
    } catch (DateTimeParseException noMoment) {
      return null;
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
}
