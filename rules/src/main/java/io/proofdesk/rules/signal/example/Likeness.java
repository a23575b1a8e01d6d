package io.proofdesk.rules.signal.example;

import io.proofdesk.model.signal.Span;
import java.util.List;
import java.util.function.IntFunction;

/**
 * What a text is like, by the examples: a chance for every wish that any example has. Immutable.
 * Thread-safe.
 */
public final class Likeness {
  private final List<String> wishes;
  private final double[] chances;
  private final IntFunction<List<Span>> places;

  Likeness(List<String> wishes, double[] chances, IntFunction<List<Span>> places) {
    this.wishes = wishes;
    this.chances = chances;
    this.places = places;
  }

  /** Every wish that any example has. */
  public List<String> wishes() {
    return wishes;
  }

  /** How likely it is that somebody who writes so has a wish, 0 to 1; 0 without examples of it. */
  public double chance(String wish) {
    int at = wishes.indexOf(wish);
    return at < 0 ? 0 : chances[at];
  }

  /**
   * What in the text speaks most for a wish that has examples, in the order of the text, each under
   * the id of the nearest example of that wish; never empty.
   */
  public List<Span> places(String wish) {
    return places.apply(wishes.indexOf(wish));
  }
}
