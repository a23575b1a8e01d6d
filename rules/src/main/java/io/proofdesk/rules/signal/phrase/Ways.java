package io.proofdesk.rules.signal.phrase;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The ways to read a choice, by the word each begins with: a list of hundreds of entries costs no
 * more at a place than the few of them that begin with the word there. Immutable. Thread-safe.
 */
final class Ways {
  private static final Node[] NONE = {};

  private final BitSet firsts = new BitSet();
  private final Map<Integer, Node[]> byFirst = new HashMap<>();
  private final Node[] others;

  Ways(List<Node> parts) {
    var open = new ArrayList<Node>();
    var beginning = new HashMap<Integer, List<Node>>();
    for (var part : parts) {
      var words = part.least() == 0 ? null : FirstWords.of(part);
      if (words == null) {
        open.add(part);
      } else {
        firsts.or(words);
        for (int word = words.nextSetBit(0); word >= 0; word = words.nextSetBit(word + 1)) {
          beginning.computeIfAbsent(word, none -> new ArrayList<>()).add(part);
        }
      }
    }
    beginning.forEach((word, nodes) -> byFirst.put(word, nodes.toArray(NONE)));
    this.others = open.toArray(NONE);
  }

  /** The places reached behind any of them, from the places before it. */
  long run(long places, int base, TextWords text) {
    long reached = 0;
    for (var other : others) {
      reached |= other.run(places, base, text);
    }
    long left = places;
    while (left != 0) {
      int bit = Long.numberOfTrailingZeros(left);
      left &= left - 1;
      int at = base + bit;
      if (at < text.size() && firsts.get(text.word(at))) {
        for (var way : byFirst.getOrDefault(text.word(at), NONE)) {
          reached |= way.run(1L << bit, base, text);
        }
      }
    }
    return reached;
  }
}
