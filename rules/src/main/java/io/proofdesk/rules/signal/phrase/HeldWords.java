package io.proofdesk.rules.signal.phrase;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Which sets of words a text holds any word of. One call, one thread. */
final class HeldWords {
  private final BitSet held = new BitSet();

  HeldWords(TextWords text, Sets sets) {
    for (int at = 0; at < text.size(); at++) {
      for (int set : sets.of(text.word(at))) {
        held.set(set);
      }
    }
  }

  boolean anyOf(int set) {
    return held.get(set);
  }

  /**
   * Sets of words, by the words in them: a text has fewer words than there are sets, and most words
   * stand in few. Immutable. Thread-safe.
   */
  static final class Sets {
    private static final int[] NONE = {};

    private final int[][] ofWord;

    Sets(List<BitSet> sets) {
      this.ofWord = new int[sets.stream().mapToInt(BitSet::length).max().orElse(0)][];
      Arrays.fill(ofWord, NONE);
      for (int set = 0; set < sets.size(); set++) {
        var words = sets.get(set);
        for (int word = words.nextSetBit(0); word >= 0; word = words.nextSetBit(word + 1)) {
          int[] before = ofWord[word];
          ofWord[word] = Arrays.copyOf(before, before.length + 1);
          ofWord[word][before.length] = set;
        }
      }
    }

    int[] of(int word) {
      return word < ofWord.length ? ofWord[word] : NONE;
    }
  }
}
