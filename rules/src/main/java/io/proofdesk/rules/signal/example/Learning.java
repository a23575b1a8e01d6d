package io.proofdesk.rules.signal.example;

import io.proofdesk.rules.signal.text.Tokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Random;

/**
 * Learns from examples how much each word speaks for each wish: multinomial logistic regression,
 * trained by AdaGrad in a fixed order, so the same examples always give the same weights. One call,
 * one thread.
 */
final class Learning {
  private static final int ROUNDS = 12;
  private static final float STEP = 0.5f;
  private static final float KEEP_SMALL = 1e-5f;
  private static final long ORDER = 1;

  private final List<String> wishes;
  private final HashMap<Long, Integer> rows = new HashMap<>();
  private final int[] wish;
  private final int[][] examples;

  Learning(List<String> wishes, List<Example> examples) {
    this.wishes = wishes;
    this.wish = examples.stream().mapToInt(it -> wishes.indexOf(it.wish())).toArray();
    this.examples = new int[examples.size()][];
    for (int at = 0; at < examples.size(); at++) {
      this.examples[at] = rows(Features.of(Tokenizer.message(examples.get(at).text())));
    }
  }

  private int[] rows(Features features) {
    var found = new int[features.size()];
    for (int at = 0; at < found.length; at++) {
      found[at] = rows.computeIfAbsent(features.key(at), key -> rows.size());
    }
    return found;
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
    int kinds = wishes.size();
    var weights = new float[(rarity.length + 1) * kinds];
    var steps = new float[weights.length];
    Arrays.fill(steps, 1e-8f);
    var strengths = Arrays.stream(examples).map(it -> Found.weights(it, rarity)).toList();
    var order = new ArrayList<Integer>();
    for (int at = 0; at < examples.length; at++) {
      order.add(at);
    }
    var random = new Random(ORDER);
    for (int round = 0; round < ROUNDS; round++) {
      java.util.Collections.shuffle(order, random);
      for (int at : order) {
        correct(examples[at], strengths.get(at), wish[at], weights, steps, kinds);
      }
    }
    return weights;
  }

  /** Moves the weights of one example towards its wish, by how wrong they are. */
  private static void correct(
      int[] rows, float[] strengths, int wish, float[] weights, float[] steps, int kinds) {
    int always = weights.length / kinds - 1;
    var sums = new double[kinds];
    for (int at = 0; at <= rows.length; at++) {
      int base = (at < rows.length ? rows[at] : always) * kinds;
      float strength = at < rows.length ? strengths[at] : WordWeights.ALWAYS;
      for (int kind = 0; kind < kinds; kind++) {
        sums[kind] += (double) strength * weights[base + kind];
      }
    }
    var wrong = new float[kinds];
    var chances = WordWeights.chances(sums);
    for (int kind = 0; kind < kinds; kind++) {
      wrong[kind] = (float) (chances[kind] - (kind == wish ? 1 : 0));
    }
    for (int at = 0; at <= rows.length; at++) {
      int base = (at < rows.length ? rows[at] : always) * kinds;
      float strength = at < rows.length ? strengths[at] : WordWeights.ALWAYS;
      for (int kind = 0; kind < kinds; kind++) {
        int cell = base + kind;
        float slope = strength * wrong[kind] + KEEP_SMALL * weights[cell];
        steps[cell] += slope * slope;
        weights[cell] -= STEP * slope / (float) Math.sqrt(steps[cell]);
      }
    }
  }
}
