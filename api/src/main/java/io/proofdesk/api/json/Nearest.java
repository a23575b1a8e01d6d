package io.proofdesk.api.json;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the word that was probably meant. Thread-safe. */
public final class Nearest {
  private Nearest() {}

  /** A sentence fragment such as {@code did you mean ORDER?}, or null when nothing is near. */
  public static @Nullable String suggestion(String read, Collection<String> known) {
    var best = (String) null;
    var bestDistance = Integer.MAX_VALUE;
    for (var word : known) {
      var distance = distance(fold(read), fold(word));
      if (distance < bestDistance) {
        best = word;
        bestDistance = distance;
      }
    }
    var near = best != null && bestDistance <= Math.max(1, best.length() / 3);
    return near ? "did you mean " + best + "?" : null;
  }

  private static String fold(String word) {
    var folded = word.length() > 64 ? word.substring(0, 64) : word;
    return folded.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
  }

  private static int distance(String a, String b) {
    var previous = new int[b.length() + 1];
    for (var j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (var i = 1; i <= a.length(); i++) {
      var current = new int[b.length() + 1];
      current[0] = i;
      for (var j = 1; j <= b.length(); j++) {
        var cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        current[j] = Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
