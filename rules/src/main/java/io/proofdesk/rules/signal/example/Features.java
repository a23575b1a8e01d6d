package io.proofdesk.rules.signal.example;

import io.proofdesk.rules.signal.text.Letters;
import io.proofdesk.rules.signal.text.Tokens;

/**
 * What texts are compared by: their words, words next to each other inside a sentence, and three
 * Chinese characters in a row. Each counts once a text, however often it stands there. Words stand
 * as numbers made of their letters; no word is kept. Immutable. Thread-safe.
 */
final class Features {
  private static final long BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;
  private static final long SPREAD = 0x9e3779b97f4a7c15L;
  private static final int PER_WORD = 3;
  private static final int SHORTEST_MASKED = 3;

  private final Tokens tokens;
  private final long[] keys;
  private final int[] froms;
  private final int[] tos;
  private int size;

  private Features(Tokens tokens, int words) {
    this.tokens = tokens;
    int most = words * PER_WORD;
    keys = new long[most];
    froms = new int[most];
    tos = new int[most];
  }

  static Features of(Tokens tokens) {
    return of(tokens, 0, tokens.size());
  }

  /** Those of a part of a text. */
  static Features of(Tokens tokens, int from, int to) {
    var features = new Features(tokens, to - from);
    var seen = new Seen((to - from) * PER_WORD);
    long before = 0;
    long pairInHan = 0;
    boolean hanBefore = false;
    for (int at = from; at < to; at++) {
      var word = tokens.word(at);
      if (word.equals(Tokens.BREAK)) {
        before = 0;
        pairInHan = 0;
        continue;
      }
      long key = key(word);
      boolean han = Letters.isHan(word.charAt(0));
      features.add(key, at, at, seen);
      if (han && pairInHan != 0) {
        features.add(joined(pairInHan, key), at - 2, at, seen);
      }
      pairInHan = 0;
      if (before != 0) {
        long pair = joined(before, key);
        features.add(pair, at - 1, at, seen);
        pairInHan = han && hanBefore ? pair : 0;
      }
      before = key;
      hanBefore = han;
    }
    return features;
  }

  int size() {
    return size;
  }

  long key(int at) {
    return keys[at];
  }

  /** Whether a feature is one word or sign, and no neighbours. */
  boolean isWord(int at) {
    return froms[at] == tos[at];
  }

  /** Where in the text the first word of a feature begins. */
  int start(int at) {
    return tokens.start(froms[at]);
  }

  /** Where in the text the last word of a feature ends. */
  int end(int at) {
    return tokens.end(tos[at]);
  }

  private void add(long key, int from, int to, Seen seen) {
    if (seen.isNew(key)) {
      keys[size] = key;
      froms[size] = from;
      tos[size] = to;
      size++;
    }
  }

  /** Numbers differ from case to case and say the same. */
  private static long key(String word) {
    var read = isLongNumber(word) ? Tokens.NUMBER : word;
    long key = BASIS;
    for (int at = 0; at < read.length(); at++) {
      key = (key ^ read.charAt(at)) * PRIME;
    }
    return key == 0 ? 1 : key;
  }

  private static boolean isLongNumber(String word) {
    if (word.length() < SHORTEST_MASKED) {
      return false;
    }
    for (int at = 0; at < word.length(); at++) {
      if (Letters.isDigit(word.charAt(at))) {
        return true;
      }
    }
    return false;
  }

  private static long joined(long first, long second) {
    long key = (Long.rotateLeft(first, 23) ^ second) * SPREAD;
    return key == 0 ? 1 : key;
  }

  /** Keys seen so far. */
  private static final class Seen {
    private final long[] slots;

    Seen(int most) {
      slots = new long[Integer.highestOneBit(Math.max(2, most)) * 4];
    }

    boolean isNew(long key) {
      int slot = (int) (key * SPREAD >>> 33) & (slots.length - 1);
      while (slots[slot] != 0) {
        if (slots[slot] == key) {
          return false;
        }
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = key;
      return true;
    }
  }
}
