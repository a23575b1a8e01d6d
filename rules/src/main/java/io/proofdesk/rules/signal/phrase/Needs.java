package io.proofdesk.rules.signal.phrase;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the sets of words that patterns cannot do without. Many patterns need the same list, so a
 * text is asked once for each set and not once for each pattern. One call, one thread.
 */
final class Needs {
  // each further set would seldom turn away what the rarest ones let pass
  private static final int AT_MOST = 3;

  private final int[] commonness;
  private final Map<BitSet, Integer> numbers = new HashMap<>();
  private final List<BitSet> sets = new ArrayList<>();
  // a list stands in many phrases
  private final Map<Node.Choice, List<BitSet>> ofChoices = new IdentityHashMap<>();

  /**
   * @param commonness how often each word is met, by its number
   */
  Needs(int[] commonness) {
    this.commonness = commonness;
  }

  Part part(Node node) {
    var needs =
        required(node).stream()
            .distinct()
            .sorted(Comparator.comparingLong(this::cost))
            .limit(AT_MOST)
            .mapToInt(this::number)
            .toArray();
    return new Part(node, needs);
  }

  /** Every set that was numbered, by its number. */
  List<BitSet> sets() {
    return List.copyOf(sets);
  }

  private int number(BitSet words) {
    return numbers.computeIfAbsent(
        words,
        fresh -> {
          sets.add(fresh);
          return sets.size() - 1;
        });
  }

  private long cost(BitSet words) {
    long sum = 0;
    for (int word = words.nextSetBit(0); word >= 0; word = words.nextSetBit(word + 1)) {
      sum += commonness[word];
    }
    return sum;
  }

  private List<BitSet> required(Node node) {
    if (node instanceof Node.Word word) {
      return List.of(word.words());
    }
    if (node instanceof Node.Sequence sequence) {
      return sequence.parts().stream().flatMap(part -> required(part).stream()).toList();
    }
    if (!(node instanceof Node.Choice choice)) {
      return List.of();
    }
    var known = ofChoices.get(choice);
    if (known == null) {
      var either = oneOfEach(choice.parts());
      known = either == null ? List.of() : List.of(either);
      ofChoices.put(choice, known);
    }
    return known;
  }

  /** Of each way to read a choice its rarest need; null when one of them needs nothing. */
  private @Nullable BitSet oneOfEach(List<Node> ways) {
    var all = new BitSet();
    for (var way : ways) {
      var rarest = required(way).stream().min(Comparator.comparingLong(this::cost));
      if (rarest.isEmpty()) {
        return null;
      }
      all.or(rarest.get());
    }
    return all;
  }
}
