package io.proofdesk.rules.verify;

import io.proofdesk.rules.table.CellTest;
import io.proofdesk.rules.table.Facts;
import io.proofdesk.rules.table.Value;
import io.proofdesk.rules.verify.Logic.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The same world with as few facts as can be: first as few facts given, then as few words in them,
 * then plain values. Facts that no case is without are given where they can be, and not counted.
 * One call, one thread.
 */
final class Smallest {
  /** Above this many facts fewer ones are only looked for one by one. */
  private static final int MOST_COUNTED = 12;

  private final Logic logic;
  private final Collection<Slot> facts;
  private final Facts usual;
  private final List<Slot> always;
  private final List<Slot> optional;
  private List<Integer> moreThan = List.of();

  Smallest(Logic logic, Collection<Slot> facts) {
    this(logic, facts, Set.of());
  }

  /**
   * @param always ids of the facts that no case is without
   */
  Smallest(Logic logic, Collection<Slot> facts, Set<String> always) {
    this(logic, facts, always, column -> null);
  }

  /**
   * @param usual what every case has, and what it is when nobody knows anything: left so wherever
   *     it can be
   */
  Smallest(Logic logic, Collection<Slot> facts, Facts usual) {
    this(logic, facts, Set.of(), usual);
  }

  private Smallest(Logic logic, Collection<Slot> facts, Set<String> always, Facts usual) {
    Predicate<Slot> given =
        slot -> always.contains(slot.column().id()) || usual.valueOf(slot.column()) != null;
    this.logic = logic;
    this.facts = facts;
    this.usual = usual;
    this.always = facts.stream().filter(given).toList();
    this.optional = facts.stream().filter(given.negate()).toList();
  }

  /**
   * A smallest input for which {@code wanted} holds. It has to hold in the last possible world;
   * afterwards that world is this input.
   */
  Example where(int wanted) {
    return plainest(fewest(whole(wanted)));
  }

  /**
   * An input for which {@code wanted} holds and no fact can go alone; quicker than the smallest. It
   * has to hold in the last possible world; afterwards that world is this input.
   */
  Example small(int wanted) {
    return plainest(absentWhereItCan(whole(wanted)));
  }

  private @Nullable Integer usually(Slot slot) {
    var value = usual.valueOf(slot.column());
    return value == null
        ? null
        : slot.holds(new CellTest.OneOf(List.of(new CellTest.Term.Equal(value))), logic);
  }

  private List<Integer> whole(int wanted) {
    var assumed = new ArrayList<Integer>(List.of(wanted));
    for (var slot : always) {
      var usually = usually(slot);
      if (usually == null || !assume(usually, assumed)) {
        assume(-slot.absent(), assumed);
      }
    }
    return assumed;
  }

  private Example plainest(List<Integer> assumed) {
    for (var slot : facts) {
      if (slot instanceof Slot.Many many && !logic.holds(many.absent())) {
        many.words().values().forEach(in -> assume(-in, assumed));
      }
    }
    for (var slot : facts) {
      if (slot instanceof Slot.One one && !logic.holds(one.absent())) {
        plain(one, assumed);
      }
    }
    return Example.read(facts, logic);
  }

  /** Takes facts away while one can go, then asks whether any smaller number of them does. */
  private List<Integer> fewest(List<Integer> fixed) {
    var assumed = absentWhereItCan(fixed);
    int given = given();
    while (given > 0 && given <= MOST_COUNTED && isPossible(fixed, -moreThan(given - 1))) {
      assumed = absentWhereItCan(fixed);
      given = given();
    }
    return assumed;
  }

  private boolean isPossible(List<Integer> fixed, int more) {
    var all = new ArrayList<>(fixed);
    all.add(more);
    return logic.ask(all) == Verdict.POSSIBLE;
  }

  private List<Integer> absentWhereItCan(List<Integer> fixed) {
    var assumed = new ArrayList<>(fixed);
    var present = new ArrayList<Slot>();
    for (var slot : optional) {
      if (logic.holds(slot.absent())) {
        assumed.add(slot.absent());
      } else {
        present.add(slot);
      }
    }
    present.forEach(slot -> assume(slot.absent(), assumed));
    return assumed;
  }

  /**
   * Assumes one thing more where that is possible. The last possible world is one in which all that
   * is assumed holds, before and after: what cannot be leaves it as it was.
   */
  private boolean assume(int more, List<Integer> assumed) {
    assumed.add(more);
    if (logic.holds(more) || logic.ask(assumed) == Verdict.POSSIBLE) {
      return true;
    }
    assumed.remove(assumed.size() - 1);
    return false;
  }

  /** The first value that does, and none below nothing where another does. */
  private void plain(Slot.One slot, List<Integer> assumed) {
    var order =
        IntStream.range(0, slot.regions().size())
            .boxed()
            .sorted(Comparator.comparing(i -> isNegative(slot.regions().get(i).sample())))
            .toList();
    for (int i : order) {
      if (assume(slot.at().get(i), assumed)) {
        return;
      }
    }
  }

  private static boolean isNegative(Value value) {
    return (value instanceof Value.Whole whole && whole.amount() < 0)
        || (value instanceof Value.Decimal decimal && decimal.amount().signum() < 0);
  }

  private int given() {
    return (int) optional.stream().filter(slot -> !logic.holds(slot.absent())).count();
  }

  /** Holds when more than some number of facts are given; counted fact by fact, once. */
  private int moreThan(int number) {
    if (moreThan.isEmpty()) {
      var reached = new ArrayList<Integer>();
      for (int i = 0; i <= MOST_COUNTED; i++) {
        reached.add(logic.no());
      }
      for (var slot : optional) {
        for (int i = MOST_COUNTED; i >= 0; i--) {
          int before = i == 0 ? logic.yes() : reached.get(i - 1);
          int grows = logic.and(before, -slot.absent());
          reached.set(i, logic.or(List.of(reached.get(i), grows)));
        }
      }
      moreThan = reached;
    }
    return moreThan.get(number);
  }
}
