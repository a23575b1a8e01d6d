package io.proofdesk.rules.signal.phrase;

import io.proofdesk.rules.signal.text.Tokenizer;
import io.proofdesk.rules.signal.text.Tokens;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A text as numbers of a {@link Lexicon}, without the words that carry nothing. */
final class TextWords {
  /** More than a bare answer has. */
  private static final int A_FEW = 16;

  private final Tokens tokens;
  private final int[] words;
  private final int[] origin;
  private final int size;

  private TextWords(Tokens tokens, int[] words, int[] origin, int size) {
    this.tokens = tokens;
    this.words = words;
    this.origin = origin;
    this.size = size;
  }

  static TextWords of(Tokens tokens, Lexicon lexicon) {
    var stems = new Stems();
    var words = new int[tokens.size()];
    var origin = new int[tokens.size()];
    int size = 0;
    for (int at = 0; at < tokens.size(); at++) {
      int number = lexicon.number(tokens.word(at), stems);
      if (number != Lexicon.FILLER) {
        words[size] = number;
        origin[size] = at;
        size++;
      }
    }
    return new TextWords(tokens, words, origin, size);
  }

  /** A text that nobody wrote, to be tried on. */
  static TextWords of(int[] words) {
    return new TextWords(Tokenizer.plain(""), words, new int[words.length], words.length);
  }

  int size() {
    return size;
  }

  int word(int at) {
    return words[at];
  }

  int start(int at) {
    return tokens.start(origin[at]);
  }

  int end(int at) {
    return tokens.end(origin[at]);
  }

  /** Where the words of a text of a few words begin; empty for any other. */
  List<Integer> ofAFew() {
    return size > A_FEW
        ? List.of()
        : IntStream.range(0, size)
            .filter(at -> words[at] != Lexicon.BREAK)
            .mapToObj(this::start)
            .toList();
  }

  /** Moves places over one word each; none moves over the end of a sentence or a word of a set. */
  long stepInSentence(long places, int base, @Nullable BitSet but) {
    long moved = 0;
    long left = places;
    while (left != 0) {
      int bit = Long.numberOfTrailingZeros(left);
      left &= left - 1;
      int at = base + bit;
      if (bit < 62
          && at < size
          && words[at] != Lexicon.BREAK
          && (but == null || !but.get(words[at]))) {
        moved |= 1L << (bit + 1);
      }
    }
    return moved;
  }

  /** The first word of the sentence a word stands in, at most a number of words before it. */
  int sentenceStart(int at, int atMost) {
    int start = at;
    while (start > 0 && at - start < atMost && words[start - 1] != Lexicon.BREAK) {
      start--;
    }
    return start;
  }

  /** Whether a word of a set, or a comma, stands between a place and a later word. */
  boolean turnsBetween(int from, int to, BitSet turns) {
    for (int at = from + 1; at < to; at++) {
      if (turns.get(words[at])) {
        return true;
      }
    }
    return commaBetween(from, to);
  }

  /** Whether a comma stands anywhere between a place and a later word. */
  boolean commaBetween(int from, int to) {
    for (int at = from + 1; at <= to && at < size; at++) {
      if (tokens.afterComma(origin[at])) {
        return true;
      }
    }
    return false;
  }
}
