package io.proofdesk.rules.signal.example;

/** Which row the weights of a feature stand in. Immutable. Thread-safe. */
final class Rows {
  private static final long SPREAD = 0x9e3779b97f4a7c15L;

  private final long[] keys;
  private final int[] slots;

  Rows(long[] keys) {
    this.keys = keys;
    slots = new int[Integer.highestOneBit(Math.max(2, keys.length)) * 4];
    for (int row = 0; row < keys.length; row++) {
      int slot = slot(keys[row]);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = row + 1;
    }
  }

  /** The row of a feature; less than 0 when no example has it. */
  int of(long key) {
    int slot = slot(key);
    while (slots[slot] != 0) {
      int row = slots[slot] - 1;
      if (keys[row] == key) {
        return row;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return -1;
  }

  private int slot(long key) {
    return (int) (key * SPREAD >>> 33) & (slots.length - 1);
  }
}
