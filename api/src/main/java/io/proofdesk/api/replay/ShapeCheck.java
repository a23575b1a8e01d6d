package io.proofdesk.api.replay;

import com.fasterxml.jackson.databind.JsonNode;
import io.proofdesk.api.json.Document;
import io.proofdesk.model.Finding;
import io.proofdesk.model.Spelling;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds a part of a fixture to what {@link FixtureSchema} says of it: an expectation of another
 * shape could not be compared, and would hold for ever. One call, one thread.
 */
final class ShapeCheck {
  private final Document document;
  private final List<Finding> findings = new ArrayList<>();

  ShapeCheck(Document document) {
    this.document = document;
  }

  /** Everything that does not fit so far. */
  List<Finding> findings() {
    return List.copyOf(findings);
  }

  /**
   * Checks a value and all that is in it.
   *
   * @param pointer where it stands in the document
   */
  void check(JsonNode value, JsonNode schema, String pointer) {
    var forms = FixtureSchema.forms(schema);
    for (var form : forms) {
      if (FixtureSchema.takes(form, value)) {
        fitting(value, form, pointer);
        return;
      }
    }
    misfit(
        value,
        pointer,
        forms.stream().map(FixtureSchema::told).collect(Collectors.joining(", or ")),
        instead(value, forms, pointer));
  }

  private void fitting(JsonNode value, JsonNode form, String pointer) {
    if (value.isObject()) {
      object(value, form, pointer);
    } else if (value.isArray()) {
      list(value, form, pointer);
    } else if (value.isTextual()) {
      text(value, form, pointer);
    } else if (value.isNumber() && form.has("minimum")) {
      if (value.doubleValue() < form.path("minimum").doubleValue()
          || value.doubleValue() > form.path("maximum").doubleValue()) {
        misfit(
            value,
            pointer,
            "a number from " + form.path("minimum") + " to " + form.path("maximum"),
            null);
      }
    }
  }

  private void object(JsonNode value, JsonNode form, String pointer) {
    var keys = FixtureSchema.keys(form);
    if (value.isEmpty() && form.has("minProperties")) {
      nothing(pointer, keys.isEmpty() ? "something below it" : "one of " + Spelling.list(keys));
    }
    for (var required : FixtureSchema.words(form.path("required"))) {
      if (!value.has(required)) {
        misfit(null, pointer, "`" + required + "` below it, too", null);
      }
    }
    boolean closed = !form.path("additionalProperties").isObject() || form.has("propertyNames");
    value
        .fields()
        .forEachRemaining(
            field -> {
              var at = pointer + "/" + field.getKey().replace("~", "~0").replace("/", "~1");
              if (closed && !keys.contains(field.getKey())) {
                findings.add(
                    Finding.error(
                        "fixture.unknown-expectation",
                        document.place(at),
                        field.getKey(),
                        "one of " + String.join(", ", keys),
                        Spelling.suggestion(field.getKey(), keys)));
                return;
              }
              var own = form.path("properties").path(field.getKey());
              check(
                  field.getValue(),
                  own.isMissingNode() ? form.path("additionalProperties") : own,
                  at);
            });
  }

  private void list(JsonNode value, JsonNode form, String pointer) {
    if (value.isEmpty() && form.has("minItems")) {
      nothing(pointer, "at least one item");
    }
    var seen = new HashSet<JsonNode>();
    for (int i = 0; i < value.size(); i++) {
      check(value.get(i), form.path("items"), pointer + "/" + i);
      if (!seen.add(value.get(i)) && form.path("uniqueItems").asBoolean()) {
        misfit(value.get(i), pointer + "/" + i, "each item once", null);
      }
    }
  }

  private void text(JsonNode value, JsonNode form, String pointer) {
    var text = value.textValue();
    if (form.has("enum")) {
      var words = FixtureSchema.words(form.path("enum"));
      if (!words.contains(text)) {
        misfit(
            value, pointer, "one of " + String.join(", ", words), Spelling.suggestion(text, words));
      }
    } else if (form.has("pattern") && !text.matches(form.path("pattern").textValue())) {
      misfit(value, pointer, "an id such as " + form.path("examples").path(0).asText(), null);
    } else if (form.path("format").asText().equals("date-time") && !isMoment(text)) {
      misfit(value, pointer, "a moment such as 2026-11-23T15:00:00Z", null);
    }
  }

  private static boolean isMoment(String text) {
    try {
      OffsetDateTime.parse(text);
      return true;
    } catch (DateTimeParseException noMoment) {
      return false;
    }
  }

  /** The list or the key that was probably meant. */
  private static @Nullable String instead(JsonNode value, List<JsonNode> forms, String pointer) {
    for (var form : forms) {
      var types = FixtureSchema.types(form);
      if (types.contains("array") && value.isValueNode() && fits(value, form.path("items"))) {
        return "write it as a list: `[" + value.asText() + "]`";
      }
      if (types.contains("object") && !value.isNull()) {
        for (var fields = form.path("properties").fields(); fields.hasNext(); ) {
          var field = fields.next();
          if (fits(value, field.getValue())) {
            var part = pointer.substring(pointer.lastIndexOf('/') + 1);
            return "say which part of it: `" + part + "." + field.getKey() + "`?";
          }
        }
      }
    }
    return null;
  }

  private static boolean fits(JsonNode value, JsonNode schema) {
    var check = new ShapeCheck(new Document(value, "", Map.of()));
    check.check(value, schema, "");
    return check.findings.isEmpty();
  }

  private void nothing(String pointer, String expected) {
    findings.add(
        Finding.error(
            "fixture.nothing-expected",
            document.place(pointer),
            null,
            expected + "; as it stands it expects nothing",
            null));
  }

  private void misfit(
      @Nullable JsonNode value, String pointer, String expected, @Nullable String suggestion) {
    findings.add(
        Finding.error(
            "fixture.misfit",
            document.place(pointer),
            value == null ? null : value.isValueNode() ? value.asText() : value.toString(),
            expected,
            suggestion));
  }
}
