package io.proofdesk.rules.drools;

import io.proofdesk.rules.table.Value;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one fact a compiled table looks at: typed, boxed slots, null where absent. {@code s} holds
 * words and texts, {@code l} whole quantities, {@code d} decimals, {@code b} yes and no, {@code w}
 * many words. A {@link SlotLayout} says which column sits where. Public because compiled rules
 * reach into it. One call, one thread.
 *
 * @param fitting by row, whether it was noted to fit
 */
public record SlotFact(
    @Nullable String s0,
    @Nullable String s1,
    @Nullable String s2,
    @Nullable String s3,
    @Nullable String s4,
    @Nullable String s5,
    @Nullable String s6,
    @Nullable String s7,
    @Nullable String s8,
    @Nullable String s9,
    @Nullable String s10,
    @Nullable String s11,
    @Nullable String s12,
    @Nullable String s13,
    @Nullable String s14,
    @Nullable String s15,
    @Nullable String s16,
    @Nullable String s17,
    @Nullable String s18,
    @Nullable String s19,
    @Nullable String s20,
    @Nullable String s21,
    @Nullable String s22,
    @Nullable String s23,
    @Nullable String s24,
    @Nullable String s25,
    @Nullable String s26,
    @Nullable String s27,
    @Nullable String s28,
    @Nullable String s29,
    @Nullable String s30,
    @Nullable String s31,
    @Nullable Long l0,
    @Nullable Long l1,
    @Nullable Long l2,
    @Nullable Long l3,
    @Nullable Long l4,
    @Nullable Long l5,
    @Nullable Long l6,
    @Nullable Long l7,
    @Nullable Long l8,
    @Nullable Long l9,
    @Nullable Long l10,
    @Nullable Long l11,
    @Nullable Long l12,
    @Nullable Long l13,
    @Nullable Long l14,
    @Nullable Long l15,
    @Nullable Long l16,
    @Nullable Long l17,
    @Nullable Long l18,
    @Nullable Long l19,
    @Nullable Long l20,
    @Nullable Long l21,
    @Nullable Long l22,
    @Nullable Long l23,
    @Nullable BigDecimal d0,
    @Nullable BigDecimal d1,
    @Nullable BigDecimal d2,
    @Nullable BigDecimal d3,
    @Nullable BigDecimal d4,
    @Nullable BigDecimal d5,
    @Nullable BigDecimal d6,
    @Nullable BigDecimal d7,
    @Nullable Boolean b0,
    @Nullable Boolean b1,
    @Nullable Boolean b2,
    @Nullable Boolean b3,
    @Nullable Boolean b4,
    @Nullable Boolean b5,
    @Nullable Boolean b6,
    @Nullable Boolean b7,
    @Nullable Boolean b8,
    @Nullable Boolean b9,
    @Nullable Boolean b10,
    @Nullable Boolean b11,
    @Nullable Boolean b12,
    @Nullable Boolean b13,
    @Nullable Boolean b14,
    @Nullable Boolean b15,
    @Nullable Boolean b16,
    @Nullable Boolean b17,
    @Nullable Boolean b18,
    @Nullable Boolean b19,
    @Nullable Boolean b20,
    @Nullable Boolean b21,
    @Nullable Boolean b22,
    @Nullable Boolean b23,
    @Nullable Set<?> w0,
    @Nullable Set<?> w1,
    @Nullable Set<?> w2,
    @Nullable Set<?> w3,
    @Nullable Set<?> w4,
    @Nullable Set<?> w5,
    @Nullable Set<?> w6,
    @Nullable Set<?> w7,
    @Nullable Set<?> w8,
    @Nullable Set<?> w9,
    @Nullable Set<?> w10,
    @Nullable Set<?> w11,
    boolean[] fitting) {

  /** Notes that a row fits; the last condition of each rule. Never holds, so nothing follows. */
  public boolean fits(int row) {
    fitting[row] = true;
    return false;
  }

  static SlotFact of(Slots slots, int rows) {
    return new SlotFact(
        slots.s[0],
        slots.s[1],
        slots.s[2],
        slots.s[3],
        slots.s[4],
        slots.s[5],
        slots.s[6],
        slots.s[7],
        slots.s[8],
        slots.s[9],
        slots.s[10],
        slots.s[11],
        slots.s[12],
        slots.s[13],
        slots.s[14],
        slots.s[15],
        slots.s[16],
        slots.s[17],
        slots.s[18],
        slots.s[19],
        slots.s[20],
        slots.s[21],
        slots.s[22],
        slots.s[23],
        slots.s[24],
        slots.s[25],
        slots.s[26],
        slots.s[27],
        slots.s[28],
        slots.s[29],
        slots.s[30],
        slots.s[31],
        slots.l[0],
        slots.l[1],
        slots.l[2],
        slots.l[3],
        slots.l[4],
        slots.l[5],
        slots.l[6],
        slots.l[7],
        slots.l[8],
        slots.l[9],
        slots.l[10],
        slots.l[11],
        slots.l[12],
        slots.l[13],
        slots.l[14],
        slots.l[15],
        slots.l[16],
        slots.l[17],
        slots.l[18],
        slots.l[19],
        slots.l[20],
        slots.l[21],
        slots.l[22],
        slots.l[23],
        slots.d[0],
        slots.d[1],
        slots.d[2],
        slots.d[3],
        slots.d[4],
        slots.d[5],
        slots.d[6],
        slots.d[7],
        slots.b[0],
        slots.b[1],
        slots.b[2],
        slots.b[3],
        slots.b[4],
        slots.b[5],
        slots.b[6],
        slots.b[7],
        slots.b[8],
        slots.b[9],
        slots.b[10],
        slots.b[11],
        slots.b[12],
        slots.b[13],
        slots.b[14],
        slots.b[15],
        slots.b[16],
        slots.b[17],
        slots.b[18],
        slots.b[19],
        slots.b[20],
        slots.b[21],
        slots.b[22],
        slots.b[23],
        ids(slots.w[0]),
        ids(slots.w[1]),
        ids(slots.w[2]),
        ids(slots.w[3]),
        ids(slots.w[4]),
        ids(slots.w[5]),
        ids(slots.w[6]),
        ids(slots.w[7]),
        ids(slots.w[8]),
        ids(slots.w[9]),
        ids(slots.w[10]),
        ids(slots.w[11]),
        new boolean[rows]);
  }

  private static @Nullable Set<?> ids(Value.@Nullable Words words) {
    return words == null ? null : words.ids();
  }

  /** Room to fill a fact in, used again and again by one session. One call, one thread. */
  static final class Slots {
    final @Nullable String[] s;
    final @Nullable Long[] l;
    final @Nullable BigDecimal[] d;
    final @Nullable Boolean[] b;
    // a set says by itself which words it has, and that it is absent; an array of a final class is
    // filled without asking each time what the value is
    final Value.@Nullable Words[] w;

    Slots() {
      s = new @Nullable String[32];
      l = new @Nullable Long[24];
      d = new @Nullable BigDecimal[8];
      b = new @Nullable Boolean[24];
      w = new Value.@Nullable Words[12];
    }
  }
}
