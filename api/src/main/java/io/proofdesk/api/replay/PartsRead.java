package io.proofdesk.api.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proofdesk.model.decision.Decision;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a decision that a fixture looks at. While all of them stay what they are, looking
 * again finds the same, and the decision need not be written out for it. Thread-safe.
 */
final class PartsRead {
  private final Map<RecordComponent, @Nullable Object> parts = new LinkedHashMap<>();

  private PartsRead() {}

  /**
   * Watches a fixture look at its decision.
   *
   * @param masked the decision with placeholders
   * @param written the same as the fixture sees it
   */
  static PartsRead of(Fixture fixture, Decision masked, JsonNode written) {
    var watched = new Watched((ObjectNode) written);
    fixture.mismatches(watched);
    var read = new PartsRead();
    for (var part : Decision.class.getRecordComponents()) {
      if (watched.asked.contains(part.getName())) {
        read.parts.put(part, value(part, masked));
      }
    }
    return read;
  }

  /** Whether another decision is the same in all of them. */
  boolean areSame(Decision masked) {
    return parts.entrySet().stream()
        .allMatch(part -> Objects.equals(part.getValue(), value(part.getKey(), masked)));
  }

  private static @Nullable Object value(RecordComponent part, Decision decision) {
    try {
      return part.getAccessor().invoke(decision);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("cannot read part " + part.getName(), e);
    }
  }

  /** Notes which parts it is asked for; who reads one by one reads what it is asked for here. */
  private static final class Watched extends ObjectNode {
    private static final long serialVersionUID = 1L;

    private final transient Set<String> asked = new HashSet<>();

    Watched(ObjectNode decision) {
      super(JsonNodeFactory.instance, children(decision));
    }

    private static Map<String, JsonNode> children(ObjectNode decision) {
      var children = new HashMap<String, JsonNode>();
      decision.properties().forEach(it -> children.put(it.getKey(), it.getValue()));
      return children;
    }

    @Override
    public @Nullable JsonNode get(String part) {
      asked.add(part);
      return super.get(part);
    }

    @Override
    public JsonNode path(String part) {
      asked.add(part);
      return super.path(part);
    }
  }
}
