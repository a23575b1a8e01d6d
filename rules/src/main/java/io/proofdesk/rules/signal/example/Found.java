package io.proofdesk.rules.signal.example;

import java.util.Arrays;

/** Those features of a text that examples have, weighted by how rare they are. Immutable. */
final class Found {
  final int[] row;
  final int[] feature;
  final float[] weight;
  final int size;

  private Found(int[] row, int[] feature, float[] weight, int size) {
    this.row = row;
    this.feature = feature;
    this.weight = weight;
    this.size = size;
  }

  /** A long text says no more than a short one: the weights of a text have length one. */
  static Found in(Features features, Rows rows, float[] rarity) {
    var row = new int[features.size()];
    var feature = new int[features.size()];
    int size = 0;
    for (int at = 0; at < features.size(); at++) {
      int known = rows.of(features.key(at));
      if (known >= 0) {
        row[size] = known;
        feature[size] = at;
        size++;
      }
    }
    return new Found(row, feature, weights(Arrays.copyOf(row, size), rarity), size);
  }

  static float[] weights(int[] rows, float[] rarity) {
    double square = 0;
    for (int row : rows) {
      square += (double) rarity[row] * rarity[row];
    }
    float length = square == 0 ? 1 : (float) StrictMath.sqrt(square);
    var weights = new float[rows.length];
    for (int at = 0; at < weights.length; at++) {
      weights[at] = rarity[rows[at]] / length;
    }
    return weights;
  }
}
