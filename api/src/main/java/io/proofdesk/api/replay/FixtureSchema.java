package io.proofdesk.api.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a fixture may say: {@code fixture.schema.json}, the one description that editors and replay
 * share. Thread-safe.
 */
final class FixtureSchema {
  private static final JsonNode ROOT = read();

  private FixtureSchema() {}

  private static JsonNode read() {
    try (var bytes = FixtureSchema.class.getResourceAsStream("fixture.schema.json")) {
      return new ObjectMapper().readTree(Objects.requireNonNull(bytes));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What stands under a key of a fixture, such as {@code expect}. */
  static JsonNode of(String key) {
    return ROOT.path("properties").path(key);
  }

  /** The forms something may have; one of them where it has no choice. */
  static List<JsonNode> forms(JsonNode schema) {
    var forms = new ArrayList<JsonNode>();
    for (var choice : List.of("anyOf", "oneOf")) {
      schema.path(choice).forEach(form -> forms.addAll(forms(form)));
    }
    return forms.isEmpty() ? List.of(schema) : List.copyOf(forms);
  }

  /** The kinds of value a form takes, in the words of JSON Schema; none when it takes all. */
  static Set<String> types(JsonNode form) {
    var types = new TreeSet<String>();
    if (form.path("type").isTextual()) {
      types.add(form.path("type").textValue());
    }
    form.path("type").forEach(type -> types.add(type.textValue()));
    if (form.has("const")) {
      types.add("string");
    }
    return types;
  }

  /**
   * A text as what it should be where it stands; text that cannot be that is left as people type
   * it, and told of when the whole is checked.
   *
   * @param path the keys below {@code expect}
   */
  static JsonNode value(List<String> path, String text) {
    var types = new TreeSet<String>();
    at(path).forEach(form -> types.addAll(types(form)));
    if (types.contains("null") && text.equals("null")) {
      return NullNode.getInstance();
    }
    if (types.contains("array") && ExpectedValue.isBracketed(text)) {
      return ExpectedValue.of(text);
    }
    if (types.contains("boolean") && ExpectedValue.of(text) instanceof BooleanNode yesOrNo) {
      return yesOrNo;
    }
    if (types.contains("integer") && text.matches("-?\\d{1,18}")) {
      return LongNode.valueOf(Long.parseLong(text));
    }
    if (types.contains("number") && text.matches("-?\\d{1,18}([.]\\d{1,18})?")) {
      return DecimalNode.valueOf(new BigDecimal(text));
    }
    return types.contains("string") ? TextNode.valueOf(text) : ExpectedValue.of(text);
  }

  /** The forms of what stands at a path; none where nothing may. */
  private static List<JsonNode> at(List<String> path) {
    var forms = forms(of("expect"));
    for (var key : path) {
      var below = new ArrayList<JsonNode>();
      for (var form : forms) {
        if (types(form).contains("array") && key.matches("\\d{1,3}")) {
          below.addAll(forms(form.path("items")));
        } else if (form.path("properties").has(key)) {
          below.addAll(forms(form.path("properties").path(key)));
        } else if (form.path("additionalProperties").isObject()) {
          below.addAll(forms(form.path("additionalProperties")));
        }
      }
      forms = below;
    }
    return forms;
  }

  /** Whether a value is of a kind that a form takes; what stands in it may still not fit. */
  static boolean takes(JsonNode form, JsonNode value) {
    var types = types(form);
    if (form.has("const")) {
      return form.path("const").equals(value);
    }
    var type =
        switch (value.getNodeType()) {
          case OBJECT -> "object";
          case ARRAY -> "array";
          case BOOLEAN -> "boolean";
          case NULL -> "null";
          case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
          default -> "string";
        };
    return types.isEmpty()
        || types.contains(type)
        || (type.equals("integer") && types.contains("number"));
  }

  /** What a form takes, in words. */
  static String told(JsonNode form) {
    if (form.has("const")) {
      return "`" + form.path("const").asText() + "`";
    }
    var words = new ArrayList<String>();
    for (var type : types(form)) {
      words.add(
          switch (type) {
            case "object" ->
                keys(form).isEmpty() ? "keys" : "keys: " + String.join(", ", keys(form));
            case "array" -> "a list such as [A, B]";
            case "boolean" -> "true or false";
            case "null" -> "null";
            case "integer" -> "a whole number";
            case "number" -> "a number";
            default ->
                form.has("enum") ? "one of " + String.join(", ", words(form.path("enum"))) : "text";
          });
    }
    return String.join(" or ", words);
  }

  /** The keys that mean something here, by the alphabet. */
  static List<String> keys(JsonNode form) {
    var keys = new TreeSet<String>();
    form.path("properties").fieldNames().forEachRemaining(keys::add);
    keys.addAll(words(form.path("propertyNames").path("enum")));
    return List.copyOf(keys);
  }

  static List<String> words(JsonNode list) {
    return Comparison.texts(list);
  }
}
