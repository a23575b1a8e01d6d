package io.proofdesk.rules.signal.example;

/**
 * What was learned from examples. Not changed once made.
 *
 * @param keys the features examples have, one row each
 * @param rarity how rare the feature of a row is
 * @param weights for each row, and one row beside for what is always there, how much it speaks for
 *     each wish
 * @param wish the wish of each example, by its number
 * @param examples the rows of each example
 */
record Learned(long[] keys, float[] rarity, float[] weights, int[] wish, int[][] examples) {}
