package io.proofdesk.rules.signal.phrase;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a phrase. It moves a set of places through a text: bit n of a mask is the place before
 * word {@code base + n}. However a phrase branches, each part looks at each place once, so no text
 * can make it slow. Thread-safe once it is ready to run.
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

  /** Single words become one set, so that a long list costs no more than a word. */
  static Node anyOf(List<Node> parts) {
    var words = new BitSet();
    var others = new ArrayList<Node>();
    for (var part : parts) {
      if (part instanceof Word word) {
        words.or(word.words());
      } else {
        others.add(part);
      }
    }
    if (!words.isEmpty()) {
      others.add(0, new Word(words));
    }
    return others.size() == 1 ? others.get(0) : new Choice(others);
  }

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

  /** Any one of several parts. Runs once it is {@link #ready()}. */
  final class Choice implements Node {
    private final List<Node> parts;
    private final int least;
    private final int most;
    private final boolean beginsWithWords;
    private @Nullable BitSet firstWords;
    private @Nullable Ways ways;

    Choice(List<Node> parts) {
      this.parts = List.copyOf(parts);
      int fewest = Integer.MAX_VALUE;
      int widest = 0;
      boolean allBegin = true;
      for (var part : this.parts) {
        fewest = Math.min(fewest, part.least());
        widest = Math.max(widest, part.most());
        allBegin &= FirstWords.known(part);
      }
      this.least = fewest;
      this.most = widest;
      this.beginsWithWords = allBegin;
    }

    List<Node> parts() {
      return parts;
    }

    /** Whether each of its ways begins with one of certain words. */
    boolean beginsWithWords() {
      return beginsWithWords;
    }

    /** The words it can begin with; null when it may begin with anything. */
    @Nullable BitSet firstWords() {
      return firstWords;
    }

    /** Once the sets of words of all its parts are complete, and the choices in it are ready. */
    void ready() {
      firstWords = beginsWithWords ? FirstWords.ofAny(parts) : null;
      ways = new Ways(parts);
    }

    @Override
    public long run(long places, int base, TextWords text) {
      return requireNonNull(ways, "not ready").run(places, base, text);
    }

    @Override
    public int least() {
      return least;
    }

    @Override
    public int most() {
      return most;
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
      int sum = 0;
      for (var part : parts) {
        sum += part.least();
      }
      return sum;
    }

    @Override
    public int most() {
      int sum = 0;
      for (var part : parts) {
        sum += part.most();
      }
      return sum;
    }
  }
}
