package io.proofdesk.rules.signal.phrase;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a phrase. It moves a set of places through a text: bit n of a mask is the place before
 * word {@code base + n}. However a phrase branches, each part looks at each place once, so no text
 * can make it slow. Immutable. Thread-safe.
 */
sealed interface Node {
  /** A phrase reaches at most this many words. */
  int WIDEST = 60;

  /** The places reached behind this part, from the places before it. */
  long run(long places, int base, TextWords text);

  /** The fewest words it takes up. */
  int least();

  /** The most words it takes up. */
  int most();

  /** One word out of a set. */
  record Word(BitSet words) implements Node {
    @Override
    public long run(long places, int base, TextWords text) {
      long reached = 0;
      long left = places;
      while (left != 0) {
        int bit = Long.numberOfTrailingZeros(left);
        left &= left - 1;
        int at = base + bit;
        if (at < text.size() && words.get(text.word(at))) {
          reached |= 1L << (bit + 1);
        }
      }
      return reached;
    }

    @Override
    public int least() {
      return 1;
    }

    @Override
    public int most() {
      return 1;
    }
  }

  /**
   * Up to a number of words, inside one sentence.
   *
   * @param most how many
   * @param but words it does not step over; null when it steps over any
   */
  record Gap(int most, @Nullable BitSet but) implements Node {
    @Override
    public long run(long places, int base, TextWords text) {
      long reached = places;
      long edge = places;
      for (int i = 0; i < most && edge != 0; i++) {
        edge = text.stepInSentence(edge, base, but);
        reached |= edge;
      }
      return reached;
    }

    @Override
    public int least() {
      return 0;
    }
  }

  /** One part or nothing. */
  record Maybe(Node part) implements Node {
    @Override
    public long run(long places, int base, TextWords text) {
      return places | part.run(places, base, text);
    }

    @Override
    public int least() {
      return 0;
    }

    @Override
    public int most() {
      return part.most();
    }
  }

  /** Any one of several parts. */
  final class Choice implements Node {
    private final List<Node> parts;
    private final Ways ways;

    Choice(List<Node> parts) {
      this.parts = List.copyOf(parts);
      this.ways = new Ways(this.parts);
    }

    List<Node> parts() {
      return parts;
    }

    @Override
    public long run(long places, int base, TextWords text) {
      return ways.run(places, base, text);
    }

    @Override
    public int least() {
      return parts.stream().mapToInt(Node::least).min().orElse(0);
    }

    @Override
    public int most() {
      return parts.stream().mapToInt(Node::most).max().orElse(0);
    }
  }

  /** Parts in order. */
  record Sequence(List<Node> parts) implements Node {
    @Override
    public long run(long places, int base, TextWords text) {
      long reached = places;
      for (int i = 0; i < parts.size() && reached != 0; i++) {
        reached = parts.get(i).run(reached, base, text);
      }
      return reached;
    }

    @Override
    public int least() {
      return parts.stream().mapToInt(Node::least).sum();
    }

    @Override
    public int most() {
      return parts.stream().mapToInt(Node::most).sum();
    }
  }
}
