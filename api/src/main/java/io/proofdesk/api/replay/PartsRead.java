package io.proofdesk.api.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proofdesk.model.decision.Decision;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a decision that a fixture looks at. While all of them stay what they are, looking
 * again finds the same, and the decision need not be written out for it. Thread-safe.
 */
final class PartsRead {
  private static final Map<String, RecordComponent> PARTS =
      Arrays.stream(Decision.class.getRecordComponents())
          .collect(Collectors.toUnmodifiableMap(RecordComponent::getName, part -> part));

  private final Map<RecordComponent, @Nullable Object> parts = new LinkedHashMap<>();

  private PartsRead() {}

  /**
   * What a fixture saw.
   *
   * @param mismatches where the decision is not what it expects
   * @param read the parts it looked at
   */
  record Looked(List<Mismatch> mismatches, PartsRead read) {}

  /**
   * Watches a fixture look at its decision.
   *
   * @param decision personal values filled in
   * @param masked the same, personal values still held back
   */
  static Looked of(
      Fixture fixture, Decision decision, Decision masked, Function<Object, JsonNode> write) {
    var watched = new Watched(decision, write);
    var mismatches = fixture.mismatches(watched);
    var read = new PartsRead();
    for (var part : PARTS.values()) {
      if (watched.asked.contains(part.getName())) {
        read.parts.put(part, value(part, masked));
      }
    }
    return new Looked(mismatches, read);
  }

  /** A decision as a fixture sees it, each part written when it is looked at. */
  static JsonNode lazily(Decision decision, Function<Object, JsonNode> write) {
    return new Watched(decision, write);
  }

  /** Whether another decision is the same in all of them. */
  boolean areSame(Decision masked) {
    return parts.entrySet().stream()
        .allMatch(part -> Objects.equals(part.getValue(), value(part.getKey(), masked)));
  }

  /** Whether a part is looked at. */
  boolean has(String name) {
    return parts.keySet().stream().anyMatch(part -> part.getName().equals(name));
  }

  private static @Nullable Object value(RecordComponent part, Decision decision) {
    try {
      return part.getAccessor().invoke(decision);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("cannot read part " + part.getName(), e);
    }
  }

  /**
   * A decision that writes a part when it is asked for it, and notes that it was. It has no parts
   * for who wants to see them all.
   */
  @SuppressWarnings("unchecked") // of deepCopy, which its own parent narrows
  private static final class Watched extends ObjectNode {
    private static final long serialVersionUID = 1L;

    private final transient Decision decision;
    private final transient Function<Object, JsonNode> write;
    private final transient Set<String> asked = new HashSet<>();

    Watched(Decision decision, Function<Object, JsonNode> write) {
      super(JsonNodeFactory.instance);
      this.decision = decision;
      this.write = write;
    }

    @Override
    public @Nullable JsonNode get(String name) {
      var part = PARTS.get(name);
      if (part != null && asked.add(name)) {
        // a map, because a part may be a word or nothing at all
        Map<String, @Nullable Object> alone = new TreeMap<>();
        alone.put(name, value(part, decision));
        set(name, write.apply(alone).get(name));
      }
      return super.get(name);
    }

    @Override
    public JsonNode path(String name) {
      var part = get(name);
      return part == null ? MissingNode.getInstance() : part;
    }
  }
}
