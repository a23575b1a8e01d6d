package io.proofdesk.model;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the word somebody probably meant. Thread-safe. */
public final class Spelling {
  private static final int LONGEST = 64;

  private Spelling() {}

  /** {@code did you mean `X`?} for the nearest of the known words, or null when none is near. */
  public static @Nullable String suggestion(String read, Collection<String> known) {
    var nearest = nearest(read, known);
    return nearest == null ? null : "did you mean `" + nearest + "`?";
  }

  /**
   * The known word fewest typing mistakes away, if that is at most a third of its length; of two
   * equally near the first in the alphabet. Capitals, and hyphens or underscores for spaces, are no
   * mistakes.
   */
  public static @Nullable String nearest(String read, Collection<String> known) {
    var folded = fold(read);
    String nearest = null;
    int least = Integer.MAX_VALUE;
    for (var word : known) {
      int most = Math.max(1, word.length() / 3);
      var other = fold(word);
      // a difference in length is so many mistakes at least
      if (Math.abs(folded.length() - other.length()) > most) {
        continue;
      }
      int distance = distance(folded, other);
      boolean near = distance <= most;
      if (near
          && (distance < least
              || (distance == least && nearest != null && word.compareTo(nearest) < 0))) {
        nearest = word;
        least = distance;
      }
    }
    return nearest;
  }

  /** At most twelve words, comma separated, then how many more. */
  public static String list(Collection<String> words) {
    if (words.size() <= 12) {
      return String.join(", ", words);
    }
    var shown = words.stream().limit(12).toList();
    return String.join(", ", shown) + " and " + (words.size() - shown.size()) + " more";
  }

  /** Nobody means a word of more than {@link #LONGEST} letters, and comparing must stay cheap. */
  private static String fold(String text) {
    var word = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    return word.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ').strip();
  }

  /** How many typing mistakes lie between two texts; swapped neighbours count once. */
  public static int distance(String a, String b) {
    var before = new int[b.length() + 1];
    var last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      var row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      before = last;
      last = row;
    }
    return last[b.length()];
  }
}
