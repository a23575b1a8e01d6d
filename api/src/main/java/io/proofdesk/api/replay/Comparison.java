package io.proofdesk.api.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Compares what was expected with what came, and remembers every difference. One call, one thread.
 */
final class Comparison {
  private final List<Mismatch> mismatches = new ArrayList<>();

  /** Every difference so far. */
  List<Mismatch> mismatches() {
    return List.copyOf(mismatches);
  }

  void none(String part, JsonNode unwanted, List<String> got) {
    for (String word : texts(unwanted)) {
      if (got.contains(word)) {
        differs(part, "no " + word, got.toString());
      }
    }
  }

  void says(String part, JsonNode sentences, String text, boolean should) {
    for (String sentence : texts(sentences)) {
      if (text.contains(sentence) != should) {
        differs(
            part,
            (should ? "says `" : "does not say `") + sentence + "`",
            text.isEmpty() ? "no text" : text);
      }
    }
  }

  void object(String part, JsonNode expected, JsonNode got) {
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
  void words(String part, JsonNode expected, List<String> got) {
    if (expected.isArray()) {
      if (!new TreeSet<>(texts(expected)).equals(new TreeSet<>(got))) {
        differs(part, new TreeSet<>(texts(expected)).toString(), new TreeSet<>(got).toString());
      }
      return;
    }
    contains(part, expected.path("contains"), got);
    for (String word : texts(expected.path("notContains"))) {
      if (got.contains(word)) {
        differs(part, "does not contain " + word, got.toString());
      }
    }
  }

  void contains(String part, JsonNode expected, List<String> got) {
    for (String word : texts(expected)) {
      if (!got.contains(word)) {
        differs(part, "contains " + word, got.toString());
      }
    }
  }

  void rule(String part, JsonNode expected, List<String> got) {
    var wanted = expected.isArray() ? texts(expected) : List.of(expected.asText());
    if (!got.containsAll(wanted)) {
      differs(part, String.join(", ", wanted), got.isEmpty() ? "no rule" : String.join(", ", got));
    }
  }

  void subset(String part, JsonNode expected, JsonNode got) {
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

  void same(String part, JsonNode expected, JsonNode got) {
    if (!expected.asText().equals(got.asText()) && !sameMoment(expected.asText(), got.asText())) {
      differs(
          part, expected.asText(), got.isMissingNode() || got.isNull() ? "nothing" : got.asText());
    }
  }

  static boolean sameMoment(String one, String other) {
    try {
      return OffsetDateTime.parse(one).toInstant().equals(OffsetDateTime.parse(other).toInstant());
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  void differs(String part, String expected, String got) {
    mismatches.add(new Mismatch(part, expected, got));
  }

  static List<String> texts(JsonNode list) {
    var texts = new ArrayList<String>();
    list.forEach(item -> texts.add(item.asText()));
    return texts;
  }

  static List<String> names(JsonNode list, String field) {
    var names = new ArrayList<String>();
    list.forEach(item -> names.add(item.path(field).asText()));
    return names;
  }

  static List<String> rules(JsonNode cells) {
    return names(cells, "rule");
  }
}
