package io.proofdesk.rules.signal.text;

import io.proofdesk.model.signal.Candidate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The words of a text in order, each with its offsets. {@link #BREAK} stands between sentences, and
 * masks such as {@link #NUMBER} stand for what must not be read as words. One call, one thread.
 */
public final class Tokens {
  /** Between two sentences. */
  public static final String BREAK = "#break";

  /** An order number, a tracking number, a count or a date. */
  public static final String NUMBER = "#number";

  /** A price. */
  public static final String AMOUNT = "#amount";

  /** A web address. */
  public static final String URL = "#url";

  /** An e-mail address. */
  public static final String EMAIL = "#email";

  /** A text of nothing but numbers must not make a decision any bigger. */
  static final int MOST_CANDIDATES = 40;

  private final Plain plain;
  private String[] words;
  private int[] starts;
  private int[] ends;
  private boolean[] afterComma;
  private int size;
  private boolean comma;
  private int han;
  private int latin;
  private boolean shortened;
  private final List<Candidate> candidates = new ArrayList<>(4);

  /**
   * Tokens to be.
   *
   * @param plain what they are cut out of
   * @param expected about how many, more than none
   */
  Tokens(Plain plain, int expected) {
    this.plain = plain;
    words = new String[expected];
    starts = new int[expected];
    ends = new int[expected];
    afterComma = new boolean[expected];
  }

  void add(String word, int start, int end) {
    if (size == words.length) {
      words = Arrays.copyOf(words, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      afterComma = Arrays.copyOf(afterComma, size * 2);
    }
    words[size] = word;
    starts[size] = start;
    ends[size] = end;
    afterComma[size] = comma;
    comma = false;
    size++;
  }

  void sentenceEnd(int at) {
    if (size > 0 && !words[size - 1].equals(BREAK)) {
      add(BREAK, at, at);
    }
  }

  void comma() {
    comma = true;
  }

  void candidate(Candidate candidate) {
    if (candidates.size() < MOST_CANDIDATES) {
      candidates.add(candidate);
    }
  }

  void countHan() {
    han++;
  }

  void countLatin() {
    latin++;
  }

  void shorten() {
    shortened = true;
  }

  /** Whether the middle of the text was left out. */
  public boolean shortened() {
    return shortened;
  }

  public int size() {
    return size;
  }

  public String word(int at) {
    return words[at];
  }

  public int start(int at) {
    return plain.start(starts[at]);
  }

  public int end(int at) {
    return plain.end(ends[at]);
  }

  /** Whether a comma stands before a word. */
  public boolean afterComma(int at) {
    return afterComma[at];
  }

  public List<Candidate> candidates() {
    return candidates;
  }

  /** {@code en}, {@code zh}, {@code mixed} or {@code und}: by the words, not by who writes. */
  public String language() {
    // a Chinese word is two characters on average
    int chinese = han / 2;
    if (chinese + latin == 0) {
      return "und";
    }
    if (chinese * 5 < latin) {
      return "en";
    }
    return latin * 3 <= chinese ? "zh" : "mixed";
  }
}
