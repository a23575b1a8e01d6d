package io.proofdesk.api.check;

import io.proofdesk.rules.Rulebook;
import io.proofdesk.rules.source.RulebookSource;
import io.proofdesk.rules.verify.Counterexample;
import java.time.Instant;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts what a proof found in front of the engine itself. One call, one thread. */
final class Showing {
  private static final String DECISION_ID = "00000000-0000-7000-8000-000000000000";
  // any moment will do: no table reads one
  private static final Instant MOMENT = Instant.parse("2026-11-24T15:00:00Z");

  private final TreeMap<String, String> stores = new TreeMap<>();
  private final @Nullable Rulebook rulebook;

  /**
   * @param rulebook the tables, compiled; null when there is no time to compile them
   */
  Showing(RulebookSource source, @Nullable Rulebook rulebook) {
    source
        .profiles()
        .forEach(one -> stores.put(one.profile().name(), one.profile().stores().first()));
    this.rulebook = rulebook;
  }

  Checked.Example of(Counterexample found) {
    var broken = BrokenInvariant.of(found);
    var store = stores.getOrDefault(found.profile(), "");
    return new Checked.Example(broken, store, shown(broken, store));
  }

  private Checked.Shown shown(BrokenInvariant broken, String store) {
    var engine = rulebook == null ? null : rulebook.engineFor(store);
    if (engine == null) {
      return Checked.Shown.UNTRIED;
    }
    var brief = engine.imagine(store, broken.facts()).value();
    if (brief == null) {
      return Checked.Shown.NO_CASE;
    }
    boolean breaks =
        engine.decide(DECISION_ID, brief, MOMENT).warnings().stream()
            .flatMap(warning -> warning.because().stream())
            .anyMatch(cell -> broken.invariant().equals(cell.rule()));
    return breaks ? Checked.Shown.YES : Checked.Shown.NO_CASE;
  }
}
