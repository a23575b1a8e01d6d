package io.proofdesk.rules.verify;

import io.proofdesk.rules.table.CellTest;
import io.proofdesk.rules.table.CellTest.Has;
import io.proofdesk.rules.table.CellTest.Term;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.UnaryTests;
import io.proofdesk.rules.table.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A column as propositions. Its propositions belong to one {@link Logic}. */
sealed interface Slot {

  Column column();

  /** Holds exactly when there is no value. */
  int absent();

  /** Holds exactly when a cell does. */
  int holds(CellTest test, Logic logic);

  /** The value in the last possible world; null when absent. */
  @Nullable Value read(Logic logic);

  /** What can be chosen freely: of each list exactly one holds. */
  List<List<Integer>> choices();

  /** A column of one value: exactly one region holds, or it is absent. */
  record One(Column column, List<Region> regions, List<Integer> at, int absent) implements Slot {

    @Override
    public int holds(CellTest test, Logic logic) {
      var any = new ArrayList<Integer>();
      if (UnaryTests.holds(test, null)) {
        any.add(absent);
      }
      for (int i = 0; i < regions.size(); i++) {
        if (UnaryTests.holds(test, regions.get(i).sample())) {
          any.add(at.get(i));
        }
      }
      return any.size() == regions.size() + 1 ? logic.yes() : logic.or(any);
    }

    @Override
    public @Nullable Value read(Logic logic) {
      for (int i = 0; i < regions.size(); i++) {
        if (logic.holds(at.get(i))) {
          return regions.get(i).sample();
        }
      }
      return null;
    }

    @Override
    public List<List<Integer>> choices() {
      var all = new ArrayList<>(at);
      all.add(absent);
      return List.of(all);
    }
  }

  /** A column of many words: given or not, and each word in it or not. */
  record Many(Column column, int present, SortedMap<String, Integer> words) implements Slot {

    @Override
    public int absent() {
      return -present;
    }

    int word(String id, Logic logic) {
      return words.getOrDefault(id, logic.no());
    }

    @Override
    public int holds(CellTest test, Logic logic) {
      if (test instanceof Has has) {
        return logic.and(present, has(has, logic));
      }
      if (test instanceof CellTest.OneOf oneOf) {
        return logic.or(oneOf.terms().stream().map(term -> term(term, logic)).toList());
      }
      if (test instanceof CellTest.NoneOf noneOf) {
        var all = new ArrayList<Integer>();
        noneOf.terms().forEach(term -> all.add(-term(term, logic)));
        all.add(present);
        return logic.and(all);
      }
      return logic.yes();
    }

    private int has(Has has, Logic logic) {
      var asked = has.words().stream().map(id -> word(id, logic)).toList();
      return switch (has.quantifier()) {
        case ANY -> logic.or(asked);
        case ALL -> logic.and(asked);
        case NONE -> -logic.or(asked);
      };
    }

    private int term(Term term, Logic logic) {
      if (term instanceof Term.Absent) {
        return -present;
      }
      if (term instanceof Term.Empty) {
        return logic.and(present, -logic.or(words.values()));
      }
      if (term instanceof Term.Equal equal && equal.value() instanceof Value.Words same) {
        return logic.and(present, same(same, logic));
      }
      return logic.no();
    }

    private int same(Value.Words value, Logic logic) {
      var all = new ArrayList<Integer>();
      value.ids().forEach(id -> all.add(word(id, logic)));
      words.forEach((id, in) -> all.add(value.ids().contains(id) ? in : -in));
      return logic.and(all);
    }

    @Override
    public @Nullable Value read(Logic logic) {
      if (!logic.holds(present)) {
        return null;
      }
      var ids = new TreeSet<String>();
      words.forEach(
          (id, in) -> {
            if (logic.holds(in)) {
              ids.add(id);
            }
          });
      return new Value.Words(ids);
    }

    @Override
    public List<List<Integer>> choices() {
      var choices = new ArrayList<List<Integer>>();
      choices.add(List.of(present, -present));
      words.values().forEach(in -> choices.add(List.of(in, -in)));
      return choices;
    }
  }

  /** A column that may hold anything its cells can tell apart. */
  static Slot free(Column column, Mentions mentions, Logic logic) {
    if (column.type() instanceof ColumnType.Words) {
      int present = logic.fresh();
      var words = new TreeMap<String, Integer>();
      for (var word : Domains.words(column, mentions)) {
        int in = logic.fresh();
        logic.clause(List.of(-in, present));
        words.put(word, in);
      }
      return new Many(column, present, words);
    }
    var regions = Domains.regions(column, mentions);
    var at = regions.stream().map(region -> logic.fresh()).toList();
    int absent = logic.fresh();
    var all = new ArrayList<>(at);
    all.add(absent);
    logic.exactlyOne(all);
    return new One(column, regions, at, absent);
  }

  /** A column whose value follows from elsewhere: each value with when it holds. */
  static Slot fixed(Column column, Map<Value, Integer> when, Logic logic) {
    var values = List.copyOf(when.keySet());
    var at = values.stream().map(value -> when.getOrDefault(value, logic.no())).toList();
    return new One(column, values.stream().map(Region::of).toList(), at, -logic.or(at));
  }
}
