package io.proofdesk.rules.signal.phrase;

import java.util.List;
import java.util.Map;

/** Hooks by two neighbouring words: open addressing, without boxing. Immutable. Thread-safe. */
final class PairTable {
  private static final PhraseIndex.Hook[] NONE = {};

  private final long[] keys;
  private final PhraseIndex.Hook[][] hooks;
  private final int mask;

  PairTable(Map<Long, List<PhraseIndex.Hook>> byPair) {
    int size = Integer.highestOneBit(Math.max(8, byPair.size() * 3));
    keys = new long[size];
    hooks = new PhraseIndex.Hook[size][];
    mask = size - 1;
    byPair.forEach(this::put);
  }

  static long key(int first, int second) {
    return ((long) first << 32) | second;
  }

  private void put(long key, List<PhraseIndex.Hook> values) {
    int at = slot(key);
    while (keys[at] != 0) {
      at = (at + 1) & mask;
    }
    keys[at] = key;
    hooks[at] = values.toArray(NONE);
  }

  PhraseIndex.Hook[] get(int first, int second) {
    long key = key(first, second);
    int at = slot(key);
    while (keys[at] != 0) {
      if (keys[at] == key) {
        return hooks[at];
      }
      at = (at + 1) & mask;
    }
    return NONE;
  }

  private int slot(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40) & mask;
  }
}
