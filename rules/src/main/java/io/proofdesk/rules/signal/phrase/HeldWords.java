package io.proofdesk.rules.signal.phrase;

import java.util.BitSet;
import java.util.List;

/** Which sets of words a text holds any word of, each looked at once. One call, one thread. */
final class HeldWords {
  private static final byte YES = 1;
  private static final byte NO = 2;

  private final List<BitSet> sets;
  private final BitSet held = new BitSet();
  private final byte[] known;

  HeldWords(TextWords text, List<BitSet> sets) {
    this.sets = sets;
    this.known = new byte[sets.size()];
    for (int at = 0; at < text.size(); at++) {
      held.set(text.word(at));
    }
  }

  boolean anyOf(int set) {
    if (known[set] == 0) {
      known[set] = held.intersects(sets.get(set)) ? YES : NO;
    }
    return known[set] == YES;
  }
}
