package io.proofdesk.rules.signal.phrase;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds what a drawn-out word may be: {@code sooo} is so, {@code helllooo} is hello. Three letters
 * of a kind and more are one or two.
 */
final class DrawnOutWords {
  private static final int DRAWN_OUT = 3;
  private static final int MOST_RUNS = 3;

  private DrawnOutWords() {}

  /** Whether three letters of a kind stand side by side. */
  static boolean isDrawnOut(String word) {
    for (int at = DRAWN_OUT - 1; at < word.length(); at++) {
      char c = word.charAt(at);
      if (c == word.charAt(at - 1) && c == word.charAt(at - 2) && c >= 'a' && c <= 'z') {
        return true;
      }
    }
    return false;
  }

  /** The words it may be, those with the fewest doubled letters first; few, whatever is written. */
  static List<String> meant(String word) {
    var meant = new ArrayList<StringBuilder>();
    meant.add(new StringBuilder());
    int runs = 0;
    int at = 0;
    while (at < word.length()) {
      char c = word.charAt(at);
      int end = at + 1;
      while (end < word.length() && word.charAt(end) == c) {
        end++;
      }
      boolean drawnOut = end - at >= DRAWN_OUT;
      int once = drawnOut ? 1 : end - at;
      var letters = word.substring(at, at + once);
      meant.forEach(it -> it.append(letters));
      if (drawnOut && runs < MOST_RUNS) {
        runs++;
        int known = meant.size();
        for (int i = 0; i < known; i++) {
          meant.add(new StringBuilder(meant.get(i)).append(c));
        }
      }
      at = end;
    }
    return meant.stream().map(StringBuilder::toString).toList();
  }
}
