package io.proofdesk.rules.verify;

import io.proofdesk.rules.table.HitPolicy;
import io.proofdesk.rules.verify.AnswerPart.Said;
import io.proofdesk.rules.verify.Logic.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Looks for every way in which one part of the answer turns between two versions. One call, one
 * thread.
 */
final class TurnSearch {
  private final Logic logic;
  private final Smallest smallest;
  private final int most;
  private boolean undecided;
  private boolean more;

  TurnSearch(Logic logic, Smallest smallest, int most) {
    this.logic = logic;
    this.smallest = smallest;
    this.most = most;
  }

  /** Whether the limit of the logic left something undecided. */
  boolean undecided() {
    return undecided;
  }

  /** Whether there are more ways than were told. */
  boolean more() {
    return more;
  }

  /**
   * Tells a smallest input for each way.
   *
   * @param known ways that are told elsewhere
   * @param tell hears each input, and whether the order of results alone was looked for
   */
  void find(
      AnswerPart part,
      Chain before,
      Chain after,
      List<Turn> known,
      BiConsumer<Example, Boolean> tell) {
    if (part.single()) {
      single(part, known, tell);
    } else {
      collected(part, known, tell);
      if (known.stream().noneMatch(Turn::order)) {
        order(part, before, after, tell);
      }
    }
  }

  private void single(AnswerPart part, List<Turn> known, BiConsumer<Example, Boolean> tell) {
    var differences = new ArrayList<Integer>();
    for (var results : part.results()) {
      differences.add(logic.differs(part.before(results, logic), part.after(results, logic)));
    }
    var assumed = new ArrayList<Integer>(List.of(logic.or(differences)));
    for (var turn : known) {
      assumed.add(-pair(part, first(turn.gone()), first(turn.come())));
    }
    for (int told = 0; possible(assumed); told++) {
      if (told == most) {
        more = true;
        return;
      }
      var gone = holding(part.before());
      var come = holding(part.after());
      int pair = pair(part, gone, come);
      tell.accept(smallest.where(pair), false);
      assumed.add(-pair);
    }
  }

  private static @Nullable Said first(List<Said> results) {
    return results.isEmpty() ? null : results.get(0);
  }

  /** Holds when one result turns into another; null stands for no result. */
  private int pair(AnswerPart part, @Nullable Said gone, @Nullable Said come) {
    int was = gone == null ? -logic.or(part.before().values()) : part.before(gone, logic);
    int is = come == null ? -logic.or(part.after().values()) : part.after(come, logic);
    return logic.and(was, is);
  }

  private @Nullable Said holding(Map<Said, Integer> given) {
    for (var entry : given.entrySet()) {
      if (logic.holds(entry.getValue())) {
        return entry.getKey();
      }
    }
    return null;
  }

  /** Each result for itself: whether it can go, and whether it can come. */
  private void collected(AnswerPart part, List<Turn> known, BiConsumer<Example, Boolean> tell) {
    var open = new ArrayList<Integer>();
    for (var results : part.results()) {
      int was = part.before(results, logic);
      int is = part.after(results, logic);
      if (was != is) {
        if (known.stream().noneMatch(turn -> turn.gone().contains(results))) {
          open.add(logic.and(was, -is));
        }
        if (known.stream().noneMatch(turn -> turn.come().contains(results))) {
          open.add(logic.and(-was, is));
        }
      }
    }
    for (int told = 0; !open.isEmpty() && possible(List.of(logic.or(open))); told++) {
      if (told == most) {
        more = true;
        return;
      }
      int one = open.stream().filter(logic::holds).findFirst().orElseThrow();
      tell.accept(smallest.where(one), false);
      open.removeIf(logic::holds);
    }
  }

  /** Two results that both versions give, in another order. */
  private void order(
      AnswerPart part, Chain before, Chain after, BiConsumer<Example, Boolean> tell) {
    var turned = new ArrayList<Integer>();
    for (var id : part.tables()) {
      var one = before.tables().get(id);
      var other = after.tables().get(id);
      if (one != null && other != null) {
        turned(part, one, other, turned);
      }
    }
    if (!turned.isEmpty() && possible(List.of(logic.or(turned)))) {
      tell.accept(smallest.where(logic.or(turned)), true);
    }
  }

  private void turned(AnswerPart part, EncodedTable one, EncodedTable other, List<Integer> turned) {
    var before = inOrder(part, one);
    var after = inOrder(part, other);
    var both = before.keySet().stream().filter(after::containsKey).toList();
    for (int i = 0; i < both.size(); i++) {
      for (int j = i + 1; j < both.size(); j++) {
        int was = precedes(both.get(i), both.get(j), before);
        int is = precedes(both.get(i), both.get(j), after);
        if (was != is) {
          turned.add(
              logic.and(
                  List.of(
                      logic.differs(was, is),
                      part.before(both.get(i), logic),
                      part.before(both.get(j), logic),
                      part.after(both.get(i), logic),
                      part.after(both.get(j), logic))));
        }
      }
    }
  }

  /** Where a row stands in the answer, and when it fits. */
  private record Ranked(int rank, int fits) {}

  /** Holds when a row of the one result fits above every row of the other that does. */
  private int precedes(Said one, Said other, Map<Said, List<Ranked>> rows) {
    var any = new ArrayList<Integer>();
    for (var row : rows.getOrDefault(one, List.of())) {
      var all = new ArrayList<Integer>(List.of(row.fits()));
      for (var rival : rows.getOrDefault(other, List.of())) {
        if (rival.rank() < row.rank()) {
          all.add(-rival.fits());
        }
      }
      any.add(logic.and(all));
    }
    return logic.or(any);
  }

  /** The rows of each result in the order of answering; none where the order says nothing. */
  private static Map<Said, List<Ranked>> inOrder(AnswerPart part, EncodedTable encoded) {
    var table = encoded.table();
    var ordered = new LinkedHashMap<Said, List<Ranked>>();
    if (table.hitPolicy() != HitPolicy.RULE_ORDER && table.hitPolicy() != HitPolicy.OUTPUT_ORDER) {
      return ordered;
    }
    var rows = new ArrayList<Integer>();
    for (int i = 0; i < table.rows().size(); i++) {
      rows.add(i);
    }
    if (table.hitPolicy() == HitPolicy.OUTPUT_ORDER) {
      rows.sort((left, right) -> Rivals.precedes(table, left, right) ? -1 : 1);
    }
    for (int rank = 0; rank < rows.size(); rank++) {
      int row = rows.get(rank);
      var said = AnswerPart.aligned(table, table.rows().get(row).results(), part.columns());
      ordered
          .computeIfAbsent(said, it -> new ArrayList<>())
          .add(new Ranked(rank, encoded.fits().get(row)));
    }
    return ordered;
  }

  private boolean possible(List<Integer> assumed) {
    var verdict = logic.ask(assumed);
    undecided |= verdict == Verdict.UNDECIDED;
    return verdict == Verdict.POSSIBLE;
  }
}
