package io.proofdesk.rules.reply.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Of phrases of one kind that overlap in a text the longest: the others say the same again. */
final class Longest {
  private Longest() {}

  /** What stands in the text by one phrase. */
  private record Hit(Phrase phrase, int from, String words) {
    private int end() {
      return from + words.length();
    }

    private boolean overlaps(Hit other) {
      return from < other.end() && other.from < end();
    }
  }

  /** The phrases that stand in a text, in their order, each with the words of its first place. */
  static Map<Phrase, String> of(Map<Phrase, Search> phrases, String text) {
    var hits = new ArrayList<Hit>();
    phrases.forEach(
        (phrase, search) ->
            search.places(text).forEach((from, words) -> hits.add(new Hit(phrase, from, words))));
    if (hits.isEmpty()) {
      return Map.of();
    }
    var kept = new ArrayList<Hit>();
    hits.stream()
        .sorted(Comparator.comparingInt((Hit hit) -> -hit.words().length()))
        .filter(hit -> kept.stream().noneMatch(hit::overlaps))
        .forEach(kept::add);
    return told(phrases, kept);
  }

  private static Map<Phrase, String> told(Map<Phrase, Search> phrases, List<Hit> kept) {
    var told = new LinkedHashMap<Phrase, String>();
    for (var phrase : phrases.keySet()) {
      kept.stream()
          .filter(hit -> hit.phrase().equals(phrase))
          .min(Comparator.comparingInt(Hit::from))
          .ifPresent(hit -> told.put(phrase, hit.words()));
    }
    return told;
  }
}
