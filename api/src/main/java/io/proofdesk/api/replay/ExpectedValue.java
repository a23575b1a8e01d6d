package io.proofdesk.api.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Locale;

/** A value as people type it: {@code yes}, {@code no}, a list as {@code [A, B]}, or text. */
public final class ExpectedValue {
  private ExpectedValue() {}

  /** The value of a text. */
  public static JsonNode of(String text) {
    if (isBracketed(text)) {
      return list(text.substring(1, text.length() - 1));
    }
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "yes", "true" -> BooleanNode.TRUE;
      case "no", "false" -> BooleanNode.FALSE;
      default -> TextNode.valueOf(text);
    };
  }

  /**
   * The value of a text as a part of an expectation should have it.
   *
   * @param path the keys of the part, such as {@code boundary} and {@code kind}
   */
  public static JsonNode of(List<String> path, String text) {
    return FixtureSchema.value(path, text);
  }

  static boolean isBracketed(String text) {
    return text.startsWith("[") && text.endsWith("]");
  }

  static ArrayNode list(String text) {
    var list = JsonNodeFactory.instance.arrayNode();
    for (var item : text.split(",", -1)) {
      if (!item.isBlank()) {
        list.add(item.strip());
      }
    }
    return list;
  }
}
