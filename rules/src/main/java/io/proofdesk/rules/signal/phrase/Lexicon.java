package io.proofdesk.rules.signal.phrase;

import io.proofdesk.rules.signal.text.Tokens;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Every word that stands in a phrase, as a number. Words with one stem are one word; so are those a
 * row of the list {@code same word} declares. Thread-safe once built.
 */
final class Lexicon {
  /** Stands in no phrase. */
  static final int UNKNOWN = 0;

  /** The end of a sentence. */
  static final int BREAK = 1;

  /** Carries nothing: left out of phrases and texts alike. */
  static final int FILLER = 2;

  private static final int SHORTEST_FUZZY = 5;
  private static final int REMEMBERED = 20_000;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, String> sameWords = new HashMap<>();
  private final FuzzyWords fuzzy = new FuzzyWords();
  // holds inflections of phrase words only, so no word of a customer that is not one stays here
  private final ConcurrentHashMap<String, Integer> surfaces = new ConcurrentHashMap<>();
  private final BitSet writtenOut = new BitSet();
  private int next = FILLER + 1;

  Lexicon() {
    numbers.put(Tokens.BREAK, BREAK);
  }

  /** Makes one word stand for another. */
  void same(String word, String standsFor) {
    sameWords.put(word, standsFor);
  }

  /** Makes a word carry nothing. */
  void filler(String word) {
    surfaces.put(word, FILLER);
  }

  /** The number of a phrase's word, a new one where needed. */
  int add(String word, Stems stems) {
    var known = surfaces.get(word);
    if (known != null) {
      return known;
    }
    int number = numbers.computeIfAbsent(stem(word, stems), stem -> next++);
    surfaces.put(word, number);
    if (isNumber(word)) {
      writtenOut.set(number);
    }
    return number;
  }

  /** Adds to a set that holds any number those that phrases write out, such as 2 and 12315. */
  void withWrittenNumbers(BitSet words) {
    var any = numbers.get(Tokens.NUMBER);
    if (any != null && words.get(any)) {
      words.or(writtenOut);
    }
  }

  /** Lets a phrase's word also be found when it is misspelled by one letter. */
  void addFuzzy(String word, Stems stems) {
    var stem = stem(word, stems);
    if (stem.length() >= SHORTEST_FUZZY) {
      fuzzy.add(stem, add(word, stems));
    }
  }

  /** Whether a word is long enough to be known when one of its letters is wrong. */
  boolean isLong(String word, Stems stems) {
    return stem(word, stems).length() >= SHORTEST_FUZZY;
  }

  /** How many numbers there are. */
  int size() {
    return next;
  }

  /** The number of a text's word; {@link #UNKNOWN} when no phrase has it. */
  int number(String word, Stems stems) {
    var known = surfaces.get(word);
    if (known != null) {
      return known;
    }
    var stem = stem(word, stems);
    Integer number = numbers.get(stem);
    if (number == null && DrawnOutWords.isDrawnOut(word)) {
      int meant = drawnOut(word, stems);
      if (meant != UNKNOWN) {
        return meant;
      }
    }
    if (number == null) {
      number = stem.length() >= SHORTEST_FUZZY - 1 ? misspelled(stem) : null;
    }
    if (number == null) {
      return isNumber(word) ? numbers.getOrDefault(Tokens.NUMBER, UNKNOWN) : UNKNOWN;
    }
    if (surfaces.size() < REMEMBERED) {
      surfaces.put(word, number);
    }
    return number;
  }

  // not kept: of one word there are as many as somebody likes to write
  private int drawnOut(String word, Stems stems) {
    for (var meant : DrawnOutWords.meant(word)) {
      var known = surfaces.get(meant);
      if (known == null) {
        known = numbers.get(stem(meant, stems));
      }
      if (known != null) {
        return known;
      }
    }
    return UNKNOWN;
  }

  private static boolean isNumber(String word) {
    for (int at = 0; at < word.length(); at++) {
      if (word.charAt(at) >= '0' && word.charAt(at) <= '9') {
        return true;
      }
    }
    return false;
  }

  private @Nullable Integer misspelled(String stem) {
    char first = stem.charAt(0);
    return first >= 'a' && first <= 'z' ? fuzzy.find(stem) : null;
  }

  private String stem(String word, Stems stems) {
    var same = sameWords.get(word);
    return same == null ? stems.of(word) : stems.of(same);
  }
}
