package io.proofdesk.rules.briefing;

import io.proofdesk.rules.drools.FactCombiner;
import io.proofdesk.rules.signal.SignalReader;
import io.proofdesk.rules.signal.SignalWords;
import io.proofdesk.rules.vocabulary.StoreAttributes;
import io.proofdesk.rules.workbook.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Readers of a few phrases. */
final class Readers {
  private static final List<List<String>> WORDS =
      List.of(
          List.of("List", "Words"),
          List.of("denial", "not"),
          List.of("not wanted", "not want"),
          List.of("not threatened", "not going to"));

  private Readers() {}

  /**
   * Hears some phrases and nothing else.
   *
   * @param phrases id, kind, signal, strength and phrase of each
   */
  static SignalReader of(Set<String> routes, Set<String> topics, List<List<String>> phrases) {
    var rows = new ArrayList<List<String>>();
    rows.add(List.of("Id", "Kind", "Signal", "Strength", "Phrase"));
    rows.addAll(phrases);
    return SignalReader.of(
            List.of(new Grid("signals", "Phrases", rows), new Grid("signals", "Words", WORDS)),
            new SignalWords(routes, Set.of(), Set.of(), topics))
        .orThrow();
  }

  /** Briefs cases of a store that knows every word, read by a reader. */
  static Briefing briefing(SignalReader reader) {
    return new Briefing(
        Cases.storeOfAnyWord(),
        FactCombiner.compiled(),
        StoreAttributes.none(),
        reader,
        given -> given);
  }
}
