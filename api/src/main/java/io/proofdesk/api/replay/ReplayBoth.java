package io.proofdesk.api.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proofdesk.api.json.Difference;
import io.proofdesk.rules.Rulebook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Replays fixtures under two rulebooks and tells which get another decision. Thread-safe. */
public final class ReplayBoth {
  private static final int LONGEST = 120;

  private final Rulebook before;
  private final Rulebook after;

  public ReplayBoth(Rulebook before, Rulebook after) {
    this.before = before;
    this.after = after;
  }

  /**
   * What came of replaying.
   *
   * @param all how many fixtures there are
   */
  public record Replayed(int all, List<Changed> changed) {
    public Replayed {
      changed = List.copyOf(changed);
    }
  }

  /**
   * A fixture with another decision.
   *
   * @param parts what differs, one part of the decision each, with both values
   */
  public record Changed(String file, String title, List<String> parts) {
    public Changed {
      parts = List.copyOf(parts);
    }
  }

  /** Every fixture whose decision differs in more than the rules that are named behind it. */
  public Replayed replay(List<Fixture> fixtures) {
    var changed = new ArrayList<Changed>();
    for (var fixture : fixtures) {
      var parts = parts(decided(before, fixture), decided(after, fixture));
      if (!parts.isEmpty()) {
        changed.add(new Changed(fixture.file(), fixture.title(), parts));
      }
    }
    return new Replayed(fixtures.size(), changed);
  }

  /** The decision without the names of rulebook, cells and rules; text when there is none. */
  private static JsonNode decided(Rulebook rulebook, Fixture fixture) {
    var engine = rulebook.engineFor(fixture.supportCase().store());
    if (engine == null) {
      return JsonNodeFactory.instance.textNode("no profile serves the store");
    }
    var faults = engine.faults(fixture.supportCase());
    return faults.isEmpty()
        ? answer(new ReplayFixtures(rulebook).decided(fixture))
        : JsonNodeFactory.instance.textNode(faults.get(0).line());
  }

  private static JsonNode answer(JsonNode decision) {
    if (decision instanceof ObjectNode object) {
      object.remove(List.of("because", "rulebook"));
      object.forEach(ReplayBoth::answer);
    } else if (decision instanceof ArrayNode list) {
      list.forEach(ReplayBoth::answer);
    }
    return decision;
  }

  private static List<String> parts(JsonNode was, JsonNode is) {
    Map<String, String> parts = new LinkedHashMap<>();
    for (var difference : Difference.between(was, is)) {
      var pointer = difference.pointer().replaceFirst("^/", "");
      var part = pointer.replaceFirst("/.*", "");
      parts.putIfAbsent(
          part,
          pointer + ": " + shown(difference.stored()) + " → " + shown(difference.recomputed()));
    }
    return List.copyOf(parts.values());
  }

  private static String shown(@Nullable String value) {
    return value == null
        ? "nothing"
        : value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
  }
}
