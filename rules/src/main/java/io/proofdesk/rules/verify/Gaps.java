package io.proofdesk.rules.verify;

import io.proofdesk.rules.verify.Logic.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Inputs for which something holds, gathered to as few and as wide descriptions as a greedy walk
 * finds. One call, one thread.
 */
final class Gaps {
  private final Logic logic;
  private final Collection<Slot> slots;

  Gaps(Logic logic, Collection<Slot> slots) {
    this.logic = logic;
    this.slots = slots;
  }

  /**
   * One gathering of inputs.
   *
   * @param sentence what they have in common, as cells would say it; empty when they are all inputs
   * @param example one of them
   */
  record Gap(String sentence, Example example) {}

  /**
   * What was found.
   *
   * @param complete whether nothing is left beside {@code gaps}
   * @param undecided whether the limit cut the search short
   */
  record Found(List<Gap> gaps, boolean complete, boolean undecided) {}

  /** Inputs for which {@code wanted} holds, at most {@code most} descriptions of them. */
  Found where(int wanted, int most) {
    var gaps = new ArrayList<Gap>();
    var assumed = new ArrayList<Integer>(List.of(wanted));
    while (true) {
      var verdict = logic.ask(assumed);
      if (verdict != Verdict.POSSIBLE) {
        return new Found(gaps, verdict == Verdict.IMPOSSIBLE, verdict == Verdict.UNDECIDED);
      }
      if (gaps.size() == most) {
        return new Found(gaps, false, false);
      }
      var example = Example.read(slots, logic);
      var excluded = widen(wanted);
      gaps.add(new Gap(sentence(excluded), example));
      int outside = logic.or(excluded);
      assumed.add(outside);
    }
  }

  /** The choices that have to be excluded so that {@code wanted} still always holds. */
  private List<Integer> widen(int wanted) {
    var excluded = new ArrayList<Integer>();
    for (var slot : slots) {
      for (var choice : slot.choices()) {
        choice.stream().filter(one -> !logic.holds(one)).forEach(excluded::add);
      }
    }
    for (int candidate : List.copyOf(excluded)) {
      var fewer = new ArrayList<>(excluded);
      fewer.remove(Integer.valueOf(candidate));
      var assumed = new ArrayList<Integer>();
      fewer.forEach(one -> assumed.add(-one));
      assumed.add(-wanted);
      if (logic.ask(assumed) == Verdict.IMPOSSIBLE) {
        excluded.remove(Integer.valueOf(candidate));
      }
    }
    return excluded;
  }

  private String sentence(List<Integer> excluded) {
    var parts = new ArrayList<String>();
    for (var slot : slots) {
      var text =
          slot instanceof Slot.One one ? cell(one, excluded) : cell((Slot.Many) slot, excluded);
      if (!text.isEmpty()) {
        parts.add(slot.column().heading() + ": " + text);
      }
    }
    return String.join("; ", parts);
  }

  private static String cell(Slot.One slot, List<Integer> excluded) {
    var allowed = new ArrayList<Integer>();
    for (int i = 0; i < slot.at().size(); i++) {
      if (!excluded.contains(slot.at().get(i))) {
        allowed.add(i);
      }
    }
    boolean absent = !excluded.contains(slot.absent());
    return absent && allowed.size() == slot.at().size() ? "" : Wording.cell(slot, allowed, absent);
  }

  private static String cell(Slot.Many slot, List<Integer> excluded) {
    if (excluded.contains(slot.present())) {
      return "absent";
    }
    var with = new ArrayList<String>();
    var without = new ArrayList<String>();
    slot.words()
        .forEach(
            (id, in) -> {
              if (excluded.contains(-in)) {
                with.add(id);
              } else if (excluded.contains(in)) {
                without.add(id);
              }
            });
    boolean given = excluded.contains(-slot.present());
    if (given && without.size() == slot.words().size()) {
      return "empty";
    }
    var parts = new ArrayList<String>();
    if (!with.isEmpty()) {
      parts.add("has all of (" + String.join(", ", with) + ")");
    }
    int left = slot.words().size() - with.size() - without.size();
    if (with.isEmpty() && left < without.size() && without.size() > Wording.MOST_WORDS) {
      var rest = slot.words().keySet().stream().filter(id -> !without.contains(id)).toList();
      parts.add(
          (given ? "" : "absent or ")
              + (rest.isEmpty() ? "empty" : "nothing but (" + String.join(", ", rest) + ")"));
    } else if (!without.isEmpty()) {
      parts.add((given ? "" : "absent or ") + "has none of (" + String.join(", ", without) + ")");
    }
    if (parts.isEmpty() && given) {
      parts.add("not(absent)");
    }
    return String.join(" and ", parts);
  }
}
