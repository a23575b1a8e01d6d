package io.proofdesk.rules.signal.phrase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds words misspelled by one letter: left out, doubled, wrong, or swapped with its neighbour.
 * The first letter must be right. Words are indexed by all they become when one letter is left out.
 */
final class FuzzyWords {
  private record Target(String word, int number) {}

  private final Map<String, List<Target>> shortened = new HashMap<>();

  void add(String word, int number) {
    var target = new Target(word, number);
    put(word, target);
    for (int gone = 1; gone < word.length(); gone++) {
      put(without(word, gone), target);
    }
  }

  private void put(String key, Target target) {
    var targets = shortened.computeIfAbsent(key, none -> new ArrayList<>(1));
    if (!targets.contains(target)) {
      targets.add(target);
    }
  }

  /** The number of the word meant; null when none is near. */
  @Nullable Integer find(String misspelled) {
    var found = among(misspelled, misspelled);
    for (int gone = 1; found == null && gone < misspelled.length(); gone++) {
      found = among(without(misspelled, gone), misspelled);
    }
    return found;
  }

  private @Nullable Integer among(String key, String misspelled) {
    var targets = shortened.get(key);
    if (targets == null) {
      return null;
    }
    for (var target : targets) {
      if (isNear(misspelled, target.word())) {
        return target.number();
      }
    }
    return null;
  }

  private static String without(String word, int gone) {
    return word.substring(0, gone).concat(word.substring(gone + 1));
  }

  /** Whether one change of a letter turns one word into the other. */
  private static boolean isNear(String read, String meant) {
    int difference = read.length() - meant.length();
    if (Math.abs(difference) > 1) {
      return false;
    }
    int same = 0;
    int shorter = Math.min(read.length(), meant.length());
    while (same < shorter && read.charAt(same) == meant.charAt(same)) {
      same++;
    }
    if (difference < 0) {
      return read.regionMatches(same, meant, same + 1, read.length() - same);
    }
    if (difference > 0) {
      return meant.regionMatches(same, read, same + 1, meant.length() - same);
    }
    if (same >= shorter - 1) {
      return true;
    }
    boolean replaced = read.regionMatches(same + 1, meant, same + 1, shorter - same - 1);
    boolean swapped =
        read.charAt(same) == meant.charAt(same + 1)
            && read.charAt(same + 1) == meant.charAt(same)
            && read.regionMatches(same + 2, meant, same + 2, shorter - same - 2);
    return replaced || swapped;
  }
}
