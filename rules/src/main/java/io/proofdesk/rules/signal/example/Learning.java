package io.proofdesk.rules.signal.example;

import io.proofdesk.rules.signal.text.Tokenizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Learns from examples how much each word speaks for each wish: multinomial logistic regression,
 * trained by AdaGrad in a few fixed orders of which the mean counts, so the same examples always
 * give the same weights, and what an example says hangs little on what came after it. Where one
 * stands in an order hangs on its id alone: a new row moves no other. One call, one thread.
 */
final class Learning {
  private static final int ROUNDS = 12;
  private static final float STEP = 0.5f;
  private static final float KEEP_SMALL = 1e-5f;

  /** In so many orders; one alone tips what is on the edge by chance. */
  private static final int ORDERS = 3;

  /** What is known so surely is left alone for some rounds. */
  private static final double KNOWN = 0.97;

  private static final int ROUNDS_OFF = 2;

  /** A chance that is so little wrong is left alone: most are, and it saves most of the time. */
  private static final double NEARLY_RIGHT = 0.003;

  /** Neighbours that only one example has say what that one is about, and nothing of its wish. */
  private static final int NEIGHBOURS_SEEN_FROM = 2;

  private final List<String> wishes;
  private final HashMap<Long, Integer> rows = new HashMap<>();
  private final int[] wish;
  private final long[] ids;
  private final int[][] examples;

  Learning(List<String> wishes, List<Example> examples) {
    this.wishes = wishes;
    this.wish = examples.stream().mapToInt(it -> wishes.indexOf(it.wish())).toArray();
    this.ids = examples.stream().mapToLong(it -> mixed(it.id().hashCode())).toArray();
    var features = examples.stream().map(it -> Features.of(Tokenizer.message(it.text()))).toList();
    var seen = seen(features);
    this.examples = features.stream().map(it -> rows(it, seen)).toArray(int[][]::new);
  }

  private static Map<Long, Integer> seen(List<Features> examples) {
    var seen = new HashMap<Long, Integer>();
    for (var example : examples) {
      for (int at = 0; at < example.size(); at++) {
        seen.merge(example.key(at), 1, Integer::sum);
      }
    }
    return seen;
  }

  private int[] rows(Features features, Map<Long, Integer> seen) {
    var found = new int[features.size()];
    int size = 0;
    for (int at = 0; at < found.length; at++) {
      long key = features.key(at);
      if (features.isWord(at) || seen.getOrDefault(key, 0) >= NEIGHBOURS_SEEN_FROM) {
        found[size] = rows.computeIfAbsent(key, it -> rows.size());
        size++;
      }
    }
    return Arrays.copyOf(found, size);
  }

  Learned learn() {
    var keys = new long[rows.size()];
    rows.forEach((key, row) -> keys[row] = key);
    var rarity = rarity();
    return new Learned(keys, rarity, weights(rarity), wish, examples);
  }

  private float[] rarity() {
    var seen = new int[rows.size()];
    for (var example : examples) {
      for (int row : example) {
        seen[row]++;
      }
    }
    var rarity = new float[seen.length];
    for (int row = 0; row < seen.length; row++) {
      rarity[row] = (float) StrictMath.log((double) examples.length / seen[row]);
    }
    return rarity;
  }

  private float[] weights(float[] rarity) {
    var mean = new float[(rarity.length + 1) * wishes.size()];
    for (int order = 1; order <= ORDERS; order++) {
      var weights = weights(rarity, order);
      for (int cell = 0; cell < mean.length; cell++) {
        mean[cell] += weights[cell] / ORDERS;
      }
    }
    return mean;
  }

  /** The examples in an order that is another one for each number. */
  private int[] order(long number) {
    var places = Arrays.stream(ids).map(id -> mixed(id + number)).toArray();
    return IntStream.range(0, places.length)
        .boxed()
        .sorted(Comparator.comparingLong((Integer at) -> places[at]).thenComparing(at -> at))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** The last steps of SplitMix64: numbers that differ little come to differ much. */
  private static long mixed(long number) {
    long mixed = number * 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  private float[] weights(float[] rarity, long shuffled) {
    int kinds = wishes.size();
    var weights = new float[(rarity.length + 1) * kinds];
    var steps = new float[weights.length];
    Arrays.fill(steps, 1e-8f);
    var strengths = Arrays.stream(examples).map(it -> Found.weights(it, rarity)).toList();
    var due = new int[examples.length];
    for (int round = 0; round < ROUNDS; round++) {
      for (int at : order(shuffled * ROUNDS + round)) {
        if (due[at] <= round) {
          double sure = correct(examples[at], strengths.get(at), wish[at], weights, steps, kinds);
          due[at] = round + (sure > KNOWN ? ROUNDS_OFF : 0) + 1;
        }
      }
    }
    return weights;
  }

  /**
   * Moves the weights of one example towards its wish, by how wrong they are.
   *
   * @return how likely they had made its wish
   */
  private static double correct(
      int[] rows, float[] strengths, int wish, float[] weights, float[] steps, int kinds) {
    int always = weights.length / kinds - 1;
    var sums = new double[kinds];
    for (int at = 0; at < rows.length; at++) {
      WordWeights.add(weights, rows[at], strengths[at], sums);
    }
    WordWeights.add(weights, always, WordWeights.ALWAYS, sums);
    var chances = WordWeights.chances(sums);
    double sure = chances[wish];
    chances[wish] -= 1;
    for (int kind = 0; kind < kinds; kind++) {
      if (Math.abs(chances[kind]) > NEARLY_RIGHT) {
        move(rows, strengths, kind, (float) chances[kind], weights, steps, kinds);
      }
    }
    return sure;
  }

  private static void move(
      int[] rows,
      float[] strengths,
      int kind,
      float wrong,
      float[] weights,
      float[] steps,
      int kinds) {
    int always = weights.length / kinds - 1;
    for (int at = 0; at <= rows.length; at++) {
      int cell = (at < rows.length ? rows[at] : always) * kinds + kind;
      float strength = at < rows.length ? strengths[at] : WordWeights.ALWAYS;
      float slope = strength * wrong + KEEP_SMALL * weights[cell];
      steps[cell] += slope * slope;
      weights[cell] -= STEP * slope / (float) Math.sqrt(steps[cell]);
    }
  }
}
