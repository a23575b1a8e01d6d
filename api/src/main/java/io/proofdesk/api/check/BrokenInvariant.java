package io.proofdesk.api.check;

import io.proofdesk.rules.verify.Counterexample;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An input on which an invariant breaks. Immutable. Thread-safe.
 *
 * @param profile whose tables
 * @param invariant id of the invariant's row
 * @param place where that row stands
 * @param facts the facts that matter by heading, as cells write them; all others are absent
 * @param led the rows that answered on the way, as {@code table: ROW, ROW}
 */
public record BrokenInvariant(
    String profile, String invariant, String place, Map<String, String> facts, List<String> led) {
  public BrokenInvariant {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    led = List.copyOf(led);
  }

  static BrokenInvariant of(Counterexample example) {
    return new BrokenInvariant(
        example.profile(),
        example.invariant(),
        example.place(),
        example.facts().byHeading(),
        example.led());
  }
}
