package io.proofdesk.rules.revision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The order of the names two sides keep. A side that moved nothing follows the other; what a side
 * added stays behind what stood before it there. One call, one thread.
 */
final class OrderMerge {
  private static final Pattern DIGITS = Pattern.compile("(?<=\\D)(?=\\d)|(?<=\\d)(?=\\D)");
  private static final String START = "";

  private final List<String> base;
  private final List<String> ours;
  private final List<String> theirs;
  private final Take take;
  private boolean moved;
  private final List<Together> side = new ArrayList<>();

  /** Names that two sides added in one place. */
  record Together(List<String> ours, List<String> theirs) {}

  OrderMerge(List<String> base, List<String> ours, List<String> theirs, Take take) {
    this.base = base;
    this.ours = ours;
    this.theirs = theirs;
    this.take = take;
  }

  /** Whether both sides moved names, each in its own way. */
  boolean movedApart() {
    return moved;
  }

  /** The names that two sides added in one place, place by place. */
  List<Together> addedTogether() {
    return List.copyOf(side);
  }

  /** The names in order. */
  List<String> merge(Set<String> kept) {
    var both = new HashSet<>(ours);
    both.retainAll(theirs);
    both.retainAll(kept);
    var order = skeleton(both);
    var ofOurs = behind(ours, both, kept);
    var ofTheirs = behind(theirs, both, kept);
    var merged = new ArrayList<String>(together(START, ofOurs, ofTheirs));
    for (var name : order) {
      merged.add(name);
      merged.addAll(together(name, ofOurs, ofTheirs));
    }
    return merged;
  }

  private List<String> skeleton(Set<String> both) {
    var inOurs = ours.stream().filter(both::contains).toList();
    var inTheirs = theirs.stream().filter(both::contains).toList();
    if (inOurs.equals(inTheirs)) {
      return inOurs;
    }
    var known = new HashSet<>(base);
    known.retainAll(both);
    var before = base.stream().filter(known::contains).toList();
    boolean weMoved = !inOurs.stream().filter(known::contains).toList().equals(before);
    boolean theyMoved = !inTheirs.stream().filter(known::contains).toList().equals(before);
    if (weMoved == theyMoved) {
      moved = true;
      return take == Take.OURS ? inOurs : inTheirs;
    }
    return weMoved ? inOurs : inTheirs;
  }

  /** What one side alone has, by the name of both that stands before it there. */
  private static Map<String, List<String>> behind(
      List<String> mine, Set<String> both, Set<String> kept) {
    var behind = new LinkedHashMap<String, List<String>>();
    var last = START;
    for (var name : mine) {
      if (both.contains(name)) {
        last = name;
      } else if (kept.contains(name)) {
        behind.computeIfAbsent(last, it -> new ArrayList<>()).add(name);
      }
    }
    return behind;
  }

  /** Two sides' names in one place: each side's in its own order, the smaller number first. */
  private List<String> together(
      String name, Map<String, List<String>> ofOurs, Map<String, List<String>> ofTheirs) {
    var left = ofOurs.getOrDefault(name, List.of());
    var right = ofTheirs.getOrDefault(name, List.of());
    if (left.isEmpty() || right.isEmpty()) {
      return left.isEmpty() ? right : left;
    }
    side.add(new Together(left, right));
    var merged = new ArrayList<String>();
    int i = 0;
    int j = 0;
    while (i < left.size() || j < right.size()) {
      boolean first =
          j == right.size() || (i < left.size() && compare(left.get(i), right.get(j)) <= 0);
      merged.add(first ? left.get(i++) : right.get(j++));
    }
    return merged;
  }

  /** {@code RB-9} before {@code RB-10}; {@code Otherwise} after everything. */
  private static int compare(String left, String right) {
    if (left.equals("Otherwise") || right.equals("Otherwise")) {
      return Boolean.compare(left.equals("Otherwise"), right.equals("Otherwise"));
    }
    var a = DIGITS.split(left);
    var b = DIGITS.split(right);
    for (int i = 0; i < Math.min(a.length, b.length); i++) {
      boolean numbers = isNumber(a[i]) && isNumber(b[i]);
      int order =
          numbers
              ? Comparator.comparing(String::length)
                  .thenComparing(Comparator.naturalOrder())
                  .compare(a[i].replaceFirst("^0+", ""), b[i].replaceFirst("^0+", ""))
              : a[i].compareTo(b[i]);
      if (order != 0) {
        return order;
      }
    }
    return a.length == b.length ? left.compareTo(right) : a.length - b.length;
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && Character.isDigit(text.charAt(0));
  }
}
