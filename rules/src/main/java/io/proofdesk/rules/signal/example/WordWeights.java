package io.proofdesk.rules.signal.example;

import io.proofdesk.model.signal.Span;
import io.proofdesk.rules.signal.text.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much each word, and each pair of neighbours, speaks for each wish. The same text always gets
 * the same chances, on every machine. Immutable. Thread-safe.
 */
public final class WordWeights {
  /** What a text without any known word still says: how common each wish is. */
  static final float ALWAYS = 0.3f;

  /** So many places tell a reader enough. */
  private static final int MOST_PLACES = 3;

  private final List<String> wishes;
  private final List<String> ids;
  private final Learned learned;
  private final Rows rows;

  WordWeights(List<String> wishes, List<String> ids, Learned learned) {
    this.wishes = List.copyOf(wishes);
    this.ids = List.copyOf(ids);
    this.learned = learned;
    this.rows = new Rows(learned.keys());
  }

  /** What a text is like; null when none of its words stands in any example. */
  public @Nullable Likeness of(Tokens tokens) {
    return of(Features.of(tokens));
  }

  /** What the words of a text from one to before another are like; null as above. */
  public @Nullable Likeness of(Tokens tokens, int from, int to) {
    return of(Features.of(tokens, from, to));
  }

  private @Nullable Likeness of(Features features) {
    var found = Found.in(features, rows, learned.rarity());
    if (found.size == 0) {
      return null;
    }
    int kinds = wishes.size();
    var sums = new double[kinds];
    for (int at = 0; at < found.size; at++) {
      add(learned.weights(), found.row[at], found.weight[at], sums);
    }
    add(learned.weights(), learned.keys().length, ALWAYS, sums);
    return new Likeness(wishes, chances(sums), wish -> places(wish, features, found));
  }

  /** Adds what a row says for each wish. */
  static void add(float[] weights, int row, float strength, double[] sums) {
    int base = row * sums.length;
    for (int wish = 0; wish < sums.length; wish++) {
      sums[wish] += (double) strength * weights[base + wish];
    }
  }

  /** Sums as chances that add up to one. */
  static double[] chances(double[] sums) {
    double most = Double.NEGATIVE_INFINITY;
    for (double sum : sums) {
      most = Math.max(most, sum);
    }
    double all = 0;
    for (int at = 0; at < sums.length; at++) {
      // the same on every machine
      sums[at] = StrictMath.exp(sums[at] - most);
      all += sums[at];
    }
    for (int at = 0; at < sums.length; at++) {
      sums[at] /= all;
    }
    return sums;
  }

  private List<Span> places(int wish, Features features, Found found) {
    var order = new ArrayList<Integer>();
    for (int at = 0; at < found.size; at++) {
      order.add(at);
    }
    order.sort(
        Comparator.<Integer>comparingDouble(at -> -says(found, at, wish))
            .thenComparing(Comparator.naturalOrder()));
    var id = ids.get(nearest(wish, found));
    var places = new ArrayList<Span>();
    for (int at : order) {
      int start = features.start(found.feature[at]);
      int end = features.end(found.feature[at]);
      boolean apart = places.stream().noneMatch(it -> it.start() < end && start < it.end());
      if (apart && (places.isEmpty() || says(found, at, wish) > 0)) {
        places.add(new Span(id, start, end, null));
      }
      if (places.size() == MOST_PLACES) {
        break;
      }
    }
    places.sort(Comparator.comparingInt(Span::start));
    return places;
  }

  private double says(Found found, int at, int wish) {
    return (double) found.weight[at] * learned.weights()[found.row[at] * wishes.size() + wish];
  }

  /** The example of a wish that shares most with a text. */
  private int nearest(int wish, Found found) {
    var shared = new float[learned.keys().length];
    for (int at = 0; at < found.size; at++) {
      shared[found.row[at]] = learned.rarity()[found.row[at]] * learned.rarity()[found.row[at]];
    }
    int nearest = -1;
    double most = -1;
    for (int example = 0; example < ids.size(); example++) {
      if (learned.wish()[example] == wish) {
        double sum = 0;
        double length = 0;
        for (int row : learned.examples()[example]) {
          sum += shared[row];
          length += (double) learned.rarity()[row] * learned.rarity()[row];
        }
        double near = length == 0 ? 0 : sum / StrictMath.sqrt(length);
        if (near > most) {
          most = near;
          nearest = example;
        }
      }
    }
    return nearest;
  }
}
