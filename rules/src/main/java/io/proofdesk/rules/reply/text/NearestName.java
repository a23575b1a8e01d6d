package io.proofdesk.rules.reply.text;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The name somebody probably meant, by edit distance. */
public final class NearestName {
  private NearestName() {}

  /** The nearest of the names, or null when none is near: at most a third of it may differ. */
  public static @Nullable String of(String written, List<String> names) {
    var read = written.strip().toLowerCase(Locale.ROOT);
    String nearest = null;
    int least = Integer.MAX_VALUE;
    for (var name : names) {
      int distance = distance(read, name.toLowerCase(Locale.ROOT));
      if (distance < least) {
        least = distance;
        nearest = name;
      }
    }
    return nearest != null && least <= Math.max(1, nearest.length() / 3) ? nearest : null;
  }

  private static int distance(String a, String b) {
    var previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      var current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        current[j] =
            Math.min(previous[j - 1] + change, Math.min(previous[j] + 1, current[j - 1] + 1));
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
