package io.proofdesk.rules.signal.phrase;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The place in a phrase that is looked up in the index: one word, or two neighbours.
 *
 * @param first the words that may stand there
 * @param second the words that may stand behind it; null for a single word
 * @param least the fewest words of the phrase before it
 * @param most the most words of the phrase before it
 */
record Anchor(BitSet first, @Nullable BitSet second, int least, int most) {
  private static final int MOST_PAIRS = 256;

  /** Whether a phrase has a place that can be looked up. */
  static boolean possible(Node node) {
    var parts = node instanceof Node.Sequence sequence ? sequence.parts() : List.of(node);
    return parts.stream().anyMatch(part -> part.least() > 0 && FirstWords.known(part));
  }

  /** Chooses the rarest place of a phrase that is ready to run. */
  static @Nullable Anchor of(Node node, int[] commonness) {
    var parts = node instanceof Node.Sequence sequence ? sequence.parts() : List.of(node);
    Anchor best = null;
    double cheapest = Double.MAX_VALUE;
    int least = 0;
    int most = 0;
    for (int i = 0; i < parts.size(); i++) {
      var first = parts.get(i).least() == 0 ? null : FirstWords.of(parts.get(i));
      if (first != null) {
        double cost = cost(first, commonness);
        if (cost < cheapest) {
          cheapest = cost;
          best = new Anchor(first, null, least, most);
        }
        var second = i + 1 < parts.size() ? single(parts.get(i + 1)) : null;
        if (second != null
            && parts.get(i) instanceof Node.Word
            && first.cardinality() * second.cardinality() <= MOST_PAIRS) {
          // a pair is seldom there by accident: the rarer of its words, rarer by far
          double pair = Math.min(cost, cost(second, commonness)) / 8;
          if (pair < cheapest) {
            cheapest = pair;
            best = new Anchor(first, second, least, most);
          }
        }
      }
      least += parts.get(i).least();
      most += parts.get(i).most();
    }
    return best;
  }

  private static double cost(BitSet words, int[] commonness) {
    double sum = 0;
    for (int word = words.nextSetBit(0); word >= 0; word = words.nextSetBit(word + 1)) {
      sum += commonness[word];
    }
    return sum;
  }

  private static @Nullable BitSet single(Node node) {
    return node instanceof Node.Word word ? word.words() : null;
  }
}
