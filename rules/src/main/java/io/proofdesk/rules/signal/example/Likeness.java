package io.proofdesk.rules.signal.example;

import io.proofdesk.model.signal.Span;
import java.util.List;
import java.util.function.Function;

/**
 * What a text is like, by the examples: a chance for every wish that any example has. Immutable.
 * Thread-safe.
 */
public final class Likeness {
  private final List<String> wishes;
  private final double[] chances;
  private final int best;
  private final Function<Integer, List<Span>> places;

  Likeness(List<String> wishes, double[] chances, Function<Integer, List<Span>> places) {
    this.wishes = wishes;
    this.chances = chances;
    this.places = places;
    int most = 0;
    for (int at = 1; at < chances.length; at++) {
      if (chances[at] > chances[most]) {
        most = at;
      }
    }
    this.best = most;
  }

  /** The wish the text is most like. */
  public String best() {
    return wishes.get(best);
  }

  /** How likely it is that somebody who writes so has a wish, 0 to 1; 0 without examples of it. */
  public double chance(String wish) {
    int at = wishes.indexOf(wish);
    return at < 0 ? 0 : chances[at];
  }

  /**
   * What in the text speaks most for its best wish, in the order of the text, each under the id of
   * the nearest example of that wish; never empty.
   */
  public List<Span> places() {
    return places.apply(best);
  }
}
