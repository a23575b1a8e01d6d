package io.proofdesk.rules.verify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.sat4j.core.VecInt;
import org.sat4j.minisat.SolverFactory;
import org.sat4j.specs.ContradictionException;
import org.sat4j.specs.IConstr;
import org.sat4j.specs.ISolver;
import org.sat4j.specs.ISolverService;
import org.sat4j.specs.SearchListenerAdapter;
import org.sat4j.specs.TimeoutException;

/**
 * Propositions and questions about them. A proposition is a number, its negation the negative
 * number. One call, one thread.
 */
final class Logic {
  /** Deterministic, unlike a limit in seconds: the same tables always get the same verdict. */
  static final int CONFLICTS = 100_000;

  private static final int MANY = 100;

  /** Conflicts of one question between two looks at the clock. */
  private static final int BETWEEN_LOOKS = 64;

  private final ISolver solver = SolverFactory.newDefault();
  private final Map<List<Integer>, Integer> known = new HashMap<>();
  private final BooleanSupplier timeUp;
  private final int yes;
  private int last;
  private boolean contradictory;
  private boolean over;
  private BitSet model = new BitSet();
  private @Nullable List<Integer> blamed;

  Logic() {
    this(() -> false);
  }

  /**
   * Propositions for a while.
   *
   * @param timeUp once it says so, nothing is decided any more
   */
  Logic(BooleanSupplier timeUp) {
    this.timeUp = timeUp;
    solver.setTimeoutOnConflicts(CONFLICTS);
    solver.setSearchListener(new Watch(timeUp));
    yes = fresh();
    clause(List.of(yes));
  }

  /** Breaks off a search, or the writing out of tables. */
  static final class TimeUp extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TimeUp() {
      super("time is up", null, false, false);
    }
  }

  /** Looks at the clock while one question is searched: a hard one takes seconds. */
  private static final class Watch extends SearchListenerAdapter<ISolverService> {
    private static final long serialVersionUID = 1L;

    private final transient BooleanSupplier timeUp;
    private int conflicts;

    Watch(BooleanSupplier timeUp) {
      this.timeUp = timeUp;
    }

    @Override
    public void conflictFound(IConstr conflict, int level, int trail) {
      conflicts++;
      if (conflicts % BETWEEN_LOOKS == 0 && timeUp.getAsBoolean()) {
        throw new TimeUp();
      }
    }
  }

  /**
   * Goes no further once time is up.
   *
   * @throws TimeUp then; what was written out by now is of no use
   */
  void goOn() {
    if (isOver()) {
      throw new TimeUp();
    }
  }

  /** Whether no question is answered any more, because time is up. */
  boolean isOver() {
    over |= timeUp.getAsBoolean();
    return over;
  }

  /** Whether assumptions can hold together. */
  enum Verdict {
    POSSIBLE,
    IMPOSSIBLE,
    UNDECIDED
  }

  int yes() {
    return yes;
  }

  int no() {
    return -yes;
  }

  int fresh() {
    return ++last;
  }

  /** At least one of them holds. */
  void clause(Collection<Integer> any) {
    try {
      solver.addClause(vector(any));
    } catch (ContradictionException nothingIsPossible) {
      contradictory = true;
    }
  }

  /** Exactly one of them holds. */
  void exactlyOne(List<Integer> choices) {
    clause(choices);
    if (choices.size() > MANY) {
      inOrder(choices);
      return;
    }
    for (int i = 0; i < choices.size(); i++) {
      for (int j = i + 1; j < choices.size(); j++) {
        clause(List.of(-choices.get(i), -choices.get(j)));
      }
    }
  }

  /** At most one, said with as many clauses as choices and not with one for each pair. */
  private void inOrder(List<Integer> choices) {
    int before = no();
    for (int choice : choices) {
      int byNow = fresh();
      clause(List.of(-choice, byNow));
      clause(List.of(-before, byNow));
      clause(List.of(-choice, -before));
      before = byNow;
    }
  }

  /**
   * A proposition that holds exactly when one of them does; the same propositions give the same
   * one, so that what is alike in two versions of a table is one thing here.
   */
  int or(Collection<Integer> any) {
    var distinct = new LinkedHashSet<>(any);
    distinct.remove(no());
    if (distinct.contains(yes) || distinct.stream().anyMatch(one -> distinct.contains(-one))) {
      return yes;
    }
    if (distinct.size() < 2) {
      return distinct.isEmpty() ? no() : distinct.iterator().next();
    }
    var key = distinct.stream().sorted().toList();
    var same = known.get(key);
    if (same != null) {
      return same;
    }
    int result = fresh();
    known.put(key, result);
    var forward = new ArrayList<>(distinct);
    forward.add(-result);
    clause(forward);
    for (int one : distinct) {
      clause(List.of(-one, result));
    }
    return result;
  }

  /** A proposition that holds exactly when all of them do. */
  int and(Collection<Integer> all) {
    return -or(all.stream().map(one -> -one).toList());
  }

  int and(int left, int right) {
    return and(List.of(left, right));
  }

  /** A proposition that holds exactly when one of the two does and the other does not. */
  int differs(int left, int right) {
    return or(List.of(and(left, -right), and(-left, right)));
  }

  /** Whether all of them can hold at once; afterwards {@link #holds} and {@link #blamed} tell. */
  Verdict ask(Collection<Integer> assumed) {
    blamed = null;
    // first of all: a search that was broken off leaves nothing behind to rely on
    over |= timeUp.getAsBoolean();
    if (over) {
      return Verdict.UNDECIDED;
    }
    if (contradictory) {
      blamed = List.of();
      return Verdict.IMPOSSIBLE;
    }
    try {
      if (solver.isSatisfiable(vector(assumed))) {
        remember(solver.model());
        return Verdict.POSSIBLE;
      }
    } catch (TimeoutException tooHard) {
      return Verdict.UNDECIDED;
    } catch (TimeUp brokenOff) {
      over = true;
      return Verdict.UNDECIDED;
    }
    var explanation = solver.unsatExplanation();
    blamed = explanation == null ? List.of() : list(explanation.toArray(), explanation.size());
    return Verdict.IMPOSSIBLE;
  }

  Verdict ask(int... assumed) {
    return ask(list(assumed, assumed.length));
  }

  /** What of the assumptions made the last question impossible; empty when that is not known. */
  List<Integer> blamed() {
    return blamed == null ? List.of() : List.copyOf(blamed);
  }

  /** Whether a proposition holds in the last possible world. */
  boolean holds(int proposition) {
    return model.get(Math.abs(proposition)) == proposition > 0;
  }

  /**
   * An irreducible part of assumptions that cannot all hold beside others: taking any one of it
   * away makes the rest possible.
   *
   * @param fixed assumed in any case
   * @param removable what to choose from; impossible beside {@code fixed}
   */
  List<Integer> irreducible(Collection<Integer> fixed, Collection<Integer> removable) {
    var kept = new ArrayList<>(removable);
    for (int candidate : removable) {
      if (!kept.contains(candidate)) {
        continue;
      }
      var fewer = new ArrayList<>(kept);
      fewer.remove(Integer.valueOf(candidate));
      var assumed = new ArrayList<>(fixed);
      assumed.addAll(fewer);
      if (ask(assumed) == Verdict.IMPOSSIBLE) {
        if (blamed != null && !blamed.isEmpty()) {
          fewer.retainAll(blamed);
        }
        kept = fewer;
      }
    }
    return kept;
  }

  private void remember(int[] literals) {
    model = new BitSet(last + 1);
    for (int literal : literals) {
      if (literal > 0) {
        model.set(literal);
      }
    }
  }

  private static VecInt vector(Collection<Integer> literals) {
    return new VecInt(literals.stream().mapToInt(Integer::intValue).toArray());
  }

  private static List<Integer> list(int[] literals, int size) {
    var list = new ArrayList<Integer>(size);
    for (int i = 0; i < size; i++) {
      list.add(literals[i]);
    }
    return list;
  }
}
