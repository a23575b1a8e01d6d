package io.proofdesk.rules.signal;

import io.proofdesk.rules.signal.example.Likeness;
import io.proofdesk.rules.signal.example.WordWeights;
import io.proofdesk.rules.signal.text.Tokens;
import java.util.Arrays;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A text beside the examples. Its sentences and their parts are compared when they are asked for,
 * each once, so that what is asked of a long text costs no more than the text. One call, one
 * thread.
 */
final class Compared implements Weighing.Text {
  /** One thing more; a Chinese word is two characters, each a token. */
  private static final Set<String> MORE =
      Set.of(
          "also",
          "plus",
          "btw",
          "besides",
          "second",
          "secondly",
          "furthermore",
          "additionally",
          "另外",
          "还有",
          "顺便",
          "同时",
          "以及",
          "此外",
          "其次",
          "第二");

  private final Likeness like;
  private final Tokens tokens;
  private final WordWeights weights;
  private final Cut parts;
  private final Cut sentences;

  private Compared(Likeness like, Tokens tokens, WordWeights weights) {
    this.like = like;
    this.tokens = tokens;
    this.weights = weights;
    this.parts = new Cut(at -> beginsPart(tokens, at));
    this.sentences = new Cut(at -> tokens.word(at).equals(Tokens.BREAK));
  }

  /** A text beside the examples; null when none of its words stands in any. */
  static @Nullable Compared of(Tokens tokens, WordWeights weights) {
    var like = weights.of(tokens);
    return like == null ? null : new Compared(like, tokens, weights);
  }

  @Override
  public Likeness like() {
    return like;
  }

  @Override
  public @Nullable Likeness part(int character) {
    return parts.like(character);
  }

  @Override
  public @Nullable Likeness sentence(int character) {
    return sentences.like(character);
  }

  @Override
  public boolean together(int character, int other) {
    return sentences.of(character) == sentences.of(other);
  }

  @Override
  public boolean goesOn(int character, int other) {
    return parts.of(character) != parts.of(other) && (saysMore(character) || saysMore(other));
  }

  /**
   * Whether the sentence in which a character stands says that there is one thing more, or begins
   * with "and".
   */
  private boolean saysMore(int character) {
    int start = sentences.start(character);
    int end = sentences.end(character);
    int first = start < end && tokens.word(start).equals(Tokens.BREAK) ? start + 1 : start;
    if (first < end && tokens.word(first).equals("and")) {
      return true;
    }
    for (int at = start; at < end; at++) {
      var word = tokens.word(at);
      boolean two = at + 1 < end && MORE.contains(word + tokens.word(at + 1));
      if (two || MORE.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a part of a sentence begins with a word: after a comma, or with "and" or "but". */
  private static boolean beginsPart(Tokens tokens, int at) {
    var word = tokens.word(at);
    return tokens.afterComma(at)
        || word.equals(Tokens.BREAK)
        || word.equals("and")
        || word.equals("but");
  }

  /** The text cut into pieces. */
  private final class Cut {
    private final IntPredicate begins;
    private int @Nullable [] starts;
    private @Nullable Likeness[] likes = {};
    private boolean[] known = {};

    Cut(IntPredicate begins) {
      this.begins = begins;
    }

    /** The number of the piece in which a character stands. */
    int of(int character) {
      int[] cut = starts();
      int low = 0;
      int high = cut.length - 1;
      while (low < high) {
        int middle = (low + high + 1) / 2;
        if (tokens.start(cut[middle]) <= character) {
          low = middle;
        } else {
          high = middle - 1;
        }
      }
      return low;
    }

    /** The first word of the piece in which a character stands. */
    int start(int character) {
      return starts()[of(character)];
    }

    /** The first word behind it. */
    int end(int character) {
      int next = of(character) + 1;
      int[] cut = starts();
      return next < cut.length ? cut[next] : tokens.size();
    }

    @Nullable Likeness like(int character) {
      int piece = of(character);
      if (!known[piece]) {
        likes[piece] = weights.of(tokens, start(character), end(character));
        known[piece] = true;
      }
      return likes[piece];
    }

    private int[] starts() {
      int[] cut = starts;
      if (cut == null) {
        cut = new int[tokens.size() + 1];
        int size = 1;
        for (int at = 1; at < tokens.size(); at++) {
          if (begins.test(at)) {
            cut[size++] = at;
          }
        }
        cut = Arrays.copyOf(cut, size);
        starts = cut;
        likes = new Likeness[size];
        known = new boolean[size];
      }
      return cut;
    }
  }
}
