package io.proofdesk.rules.signal;

import io.proofdesk.model.signal.ReadSignal;
import io.proofdesk.rules.signal.example.Likeness;
import java.util.List;
import java.util.Set;

/**
 * Holds what phrases heard against what examples make likely. A phrase says what it was written
 * for, an example what the whole message is like: where the two are far apart, the message as a
 * whole is right more often. Stateless. Thread-safe.
 */
final class Weighing {
  static final String NEEDS_INFO = "NEEDS_INFO";
  static final String OUT_OF_SCOPE = "OUT_OF_SCOPE";

  /** A wish no phrase heard must be so much likelier than that nothing is wished. */
  private static final double LIKELIER_THAN_NOTHING = 3;

  /** A wish no phrase heard must be so much likelier than all that phrases heard. */
  private static final double LIKELIER_THAN_HEARD = 8;

  /** A wish a phrase heard is a slip when another heard one is so much likelier. */
  private static final double LIKELIER_THAN_STRAY = 60;

  /** Whoever opens these rooms wakes people: like is not enough, it must be likely. */
  private static final Set<String> GRAVE =
      Set.of("LEGAL", "CHARGEBACK_RISK", "SAFETY", "PRESS", "ABUSE");

  private static final double GRAVE_FROM = 0.6;

  private Weighing() {}

  /**
   * What is wished, the surest first.
   *
   * @param heard what phrases heard, the surest first
   * @param denied wishes that the customer said are not wanted
   */
  static List<ReadSignal> weigh(List<ReadSignal> heard, Likeness like, Set<String> denied) {
    var best = like.best();
    boolean known = heard.stream().anyMatch(wish -> wish.word().equals(best));
    if (known) {
      return heard.stream()
          .filter(wish -> like.chance(best) < LIKELIER_THAN_STRAY * like.chance(wish.word()))
          .toList();
    }
    if (denied.contains(best) || (GRAVE.contains(best) && like.chance(best) < GRAVE_FROM)) {
      return heard;
    }
    boolean nothing = heard.stream().allMatch(wish -> wish.word().equals(NEEDS_INFO));
    double other =
        nothing
            ? like.chance(NEEDS_INFO) * LIKELIER_THAN_NOTHING
            : heard.stream().mapToDouble(wish -> like.chance(wish.word())).max().orElse(0)
                * LIKELIER_THAN_HEARD;
    if (like.chance(best) < other) {
      return heard;
    }
    return best.equals(NEEDS_INFO) ? List.of() : List.of(signal(best, like));
  }

  private static ReadSignal signal(String wish, Likeness like) {
    int strength = (int) Math.round(100 * like.chance(wish));
    return new ReadSignal(wish, Math.max(Judging.SURE, Math.min(strength, 99)), like.places());
  }
}
