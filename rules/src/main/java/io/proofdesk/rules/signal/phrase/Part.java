package io.proofdesk.rules.signal.phrase;

/**
 * A pattern of words with what a text must hold before it is worth trying: of each of several sets
 * of words at least one. Immutable. Thread-safe.
 */
final class Part {
  private final Node node;
  private final int[] needs;

  /**
   * @param needs numbers of sets of words, the rarest first; see {@link Needs}
   */
  Part(Node node, int[] needs) {
    this.node = node;
    this.needs = needs;
  }

  boolean mayStandIn(HeldWords held) {
    for (int need : needs) {
      if (!held.anyOf(need)) {
        return false;
      }
    }
    return true;
  }

  /** The places reached behind it, from the places before it. */
  long run(long places, int base, TextWords text) {
    return node.run(places, base, text);
  }
}
