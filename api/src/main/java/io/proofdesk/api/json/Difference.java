package io.proofdesk.api.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A place where two documents differ.
 *
 * @param pointer JSON pointer of the place
 * @param stored the value there in the first document, as JSON; null where it has none
 * @param recomputed the value there in the second, as JSON; null where it has none
 */
public record Difference(String pointer, @Nullable String stored, @Nullable String recomputed) {
  private static final int AT_MOST = 100;

  /**
   * The deepest places where two documents differ, the first hundred of them. A property that only
   * the second has, and that is null there, is no difference: it is younger than the first document
   * and says nothing.
   */
  public static List<Difference> between(JsonNode stored, JsonNode recomputed) {
    var differences = new ArrayList<Difference>();
    compare("", stored, recomputed, differences);
    return List.copyOf(differences);
  }

  private static void compare(
      String at,
      @Nullable JsonNode stored,
      @Nullable JsonNode recomputed,
      List<Difference> differences) {
    if (differences.size() >= AT_MOST || (stored != null && stored.equals(recomputed))) {
      return;
    }
    if (stored == null && recomputed != null && recomputed.isNull()) {
      return;
    }
    if (stored != null && recomputed != null && stored.isObject() && recomputed.isObject()) {
      var names = new TreeSet<String>();
      stored.fieldNames().forEachRemaining(names::add);
      recomputed.fieldNames().forEachRemaining(names::add);
      for (var name : names) {
        var pointer = at + "/" + DocumentReader.escape(name);
        compare(pointer, stored.get(name), recomputed.get(name), differences);
      }
    } else if (stored != null && recomputed != null && stored.isArray() && recomputed.isArray()) {
      for (var i = 0; i < Math.max(stored.size(), recomputed.size()); i++) {
        compare(at + "/" + i, stored.get(i), recomputed.get(i), differences);
      }
    } else {
      differences.add(new Difference(at, text(stored), text(recomputed)));
    }
  }

  private static @Nullable String text(@Nullable JsonNode node) {
    return node == null ? null : node.toString();
  }
}
