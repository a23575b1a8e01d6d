package io.proofdesk.rules.verify;

import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.Derivation;
import io.proofdesk.rules.table.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import org.jspecify.annotations.Nullable;

/** Derived columns as propositions over what they are made from. One call, one thread. */
final class DerivedSlots {
  private final Function<Column, Slot> slots;
  private final BiFunction<Column, Column, Pairs> pairs;
  private final Function<Column, Fitting> fitting;
  private final Logic logic;

  DerivedSlots(
      Function<Column, Slot> slots,
      BiFunction<Column, Column, Pairs> pairs,
      Function<Column, Fitting> fitting,
      Logic logic) {
    this.slots = slots;
    this.pairs = pairs;
    this.fitting = fitting;
    this.logic = logic;
  }

  /** The rows of tables that fill two columns; {@code asked} holds when one of them was asked. */
  record Pairs(int asked, List<Pair> rows) {}

  /** Two results of one row, and when it stands in the answer. */
  record Pair(int when, @Nullable Value a, @Nullable Value b) {}

  /** What every fitting row of tables holds in a column, and when it fits. */
  record Fitting(int asked, Map<Value, List<Integer>> when) {}

  Slot of(Column column, Derivation how) {
    if (how instanceof Derivation.Minus minus) {
      return combined(column, minus.a(), minus.b(), (a, b) -> logic.and(a, -b));
    }
    if (how instanceof Derivation.And and) {
      return combined(column, and.a(), and.b(), logic::and);
    }
    if (how instanceof Derivation.Or or) {
      return combined(column, or.a(), or.b(), (a, b) -> logic.or(List.of(a, b)));
    }
    if (how instanceof Derivation.CountOf count) {
      return count(column, set(count.a()));
    }
    if (how instanceof Derivation.AnyOf any) {
      var set = set(any.a());
      int some = logic.or(set.words().values());
      var when = new LinkedHashMap<Value, Integer>();
      when.put(new Value.YesNo(true), logic.and(set.present(), some));
      when.put(new Value.YesNo(false), logic.and(set.present(), -some));
      return Slot.fixed(column, when, logic);
    }
    if (how instanceof Derivation.AllOf all) {
      return all(column, all);
    }
    if (how instanceof Derivation.With with) {
      var set = set(with.a());
      var words = new TreeMap<>(set.words());
      words.keySet().retainAll(with.words());
      return new Slot.Many(column, set.present(), words);
    }
    return how instanceof Derivation.TraitsOf traits
        ? traits(column, traits)
        : where(column, (Derivation.Where) how);
  }

  private Slot.Many combined(Column column, Column a, Column b, IntBinaryOperator operator) {
    var left = set(a);
    var right = set(b);
    int present = logic.and(left.present(), right.present());
    var all = new TreeSet<>(left.words().keySet());
    all.addAll(right.words().keySet());
    var words = new TreeMap<String, Integer>();
    for (var word : all) {
      int in = operator.applyAsInt(left.word(word, logic), right.word(word, logic));
      words.put(word, logic.and(present, in));
    }
    return new Slot.Many(column, present, words);
  }

  private Slot.Many traits(Column column, Derivation.TraitsOf how) {
    var set = set(how.a());
    var when = new TreeMap<String, List<Integer>>();
    set.words()
        .forEach(
            (word, in) -> {
              for (var trait : how.traits().getOrDefault(word, new TreeSet<>())) {
                when.computeIfAbsent(trait, key -> new ArrayList<>()).add(in);
              }
            });
    return many(column, set.present(), when);
  }

  private Slot.Many all(Column column, Derivation.AllOf how) {
    var found = fitting.apply(how.a());
    var when = new TreeMap<String, List<Integer>>();
    found
        .when()
        .forEach(
            (value, fits) ->
                words(value)
                    .forEach(
                        word -> when.computeIfAbsent(word, key -> new ArrayList<>()).addAll(fits)));
    return many(column, found.asked(), when);
  }

  private static Set<String> words(Value value) {
    if (value instanceof Value.Word word) {
      return Set.of(word.id());
    }
    return value instanceof Value.Words words ? words.ids() : Set.of();
  }

  private Slot.Many where(Column column, Derivation.Where how) {
    var found = pairs.apply(how.a(), how.b());
    var when = new TreeMap<String, List<Integer>>();
    for (var pair : found.rows()) {
      if (!(pair.b() instanceof Value.Word asked) || !how.words().contains(asked.id())) {
        continue;
      }
      if (pair.a() instanceof Value.Word word) {
        when.computeIfAbsent(word.id(), key -> new ArrayList<>()).add(pair.when());
      } else if (pair.a() instanceof Value.Words words) {
        words
            .ids()
            .forEach(id -> when.computeIfAbsent(id, key -> new ArrayList<>()).add(pair.when()));
      }
    }
    return many(column, found.asked(), when);
  }

  private Slot.Many many(Column column, int present, TreeMap<String, List<Integer>> when) {
    var words = new TreeMap<String, Integer>();
    when.forEach((word, any) -> words.put(word, logic.or(any)));
    return new Slot.Many(column, present, words);
  }

  /** Counts word by word: how many of the first ones are in the set. */
  private Slot count(Column column, Slot.Many set) {
    var counts = new ArrayList<>(List.of(logic.yes()));
    for (int in : set.words().values()) {
      var next = new ArrayList<Integer>();
      for (int k = 0; k <= counts.size(); k++) {
        int stays = k < counts.size() ? logic.and(counts.get(k), -in) : logic.no();
        int grows = k > 0 ? logic.and(counts.get(k - 1), in) : logic.no();
        next.add(logic.or(List.of(stays, grows)));
      }
      counts = next;
    }
    var when = new LinkedHashMap<Value, Integer>();
    for (int k = 0; k < counts.size(); k++) {
      when.put(new Value.Whole(k), logic.and(set.present(), counts.get(k)));
    }
    return Slot.fixed(column, when, logic);
  }

  /** A single word reads as a set of one. */
  private Slot.Many set(Column column) {
    var slot = slots.apply(column);
    if (slot instanceof Slot.Many many) {
      return many;
    }
    var one = (Slot.One) slot;
    var words = new TreeMap<String, Integer>();
    for (int i = 0; i < one.regions().size(); i++) {
      if (one.regions().get(i).sample() instanceof Value.Word word) {
        words.put(word.id(), one.at().get(i));
      }
    }
    return new Slot.Many(column, -one.absent(), words);
  }
}
