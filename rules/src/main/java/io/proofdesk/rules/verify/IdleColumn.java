package io.proofdesk.rules.verify;

import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.Facts;
import io.proofdesk.rules.table.NaiveEvaluator;
import io.proofdesk.rules.table.Value;
import io.proofdesk.rules.verify.Logic.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whether a column ever changes an answer: two inputs that differ in it alone, with different
 * results. One call, one thread.
 */
final class IdleColumn {
  private final EncodedTable encoded;
  private final Function<Column, Slot> slots;
  private final Logic logic;

  IdleColumn(EncodedTable encoded, Function<Column, Slot> slots, Logic logic) {
    this.encoded = encoded;
    this.slots = slots;
    this.logic = logic;
  }

  /**
   * Whether the answers are the same without a column.
   *
   * @param inputs some inputs that rows answer; one of them mostly shows a difference at once, and
   *     only without one is everything asked
   */
  boolean distinguishesNothing(int index, List<Example> inputs) {
    var table = encoded.table();
    var column = table.inputs().get(index);
    var gate = table.appliesWhen();
    if (gate != null && gate.column().id().equals(column.id())) {
      return false;
    }
    // what there is no time for is said of the whole check
    for (var input : inputs) {
      if (logic.isOver() || makesDifference(column, input)) {
        return false;
      }
    }
    try {
      return neverDiffers(column);
    } catch (Logic.TimeUp noTime) {
      return false;
    }
  }

  private boolean neverDiffers(Column column) {
    var table = encoded.table();
    var twin = twin(slots.apply(column));
    var other =
        EncodedTable.of(
            table, asked -> asked.id().equals(column.id()) ? twin : slots.apply(asked), logic);
    var mine = answers(encoded);
    var theirs = answers(other);
    var differences = new ArrayList<Integer>();
    mine.forEach(
        (results, when) ->
            differences.add(logic.differs(when, theirs.getOrDefault(results, logic.no()))));
    return logic.ask(encoded.asked(), logic.or(differences)) == Verdict.IMPOSSIBLE;
  }

  private boolean makesDifference(Column column, Example input) {
    var values = input.byId();
    var answer = answer(asked -> values.get(asked.id()));
    for (var other : others(slots.apply(column), values.get(column.id()))) {
      var changed =
          answer(asked -> asked.id().equals(column.id()) ? other : values.get(asked.id()));
      if (answer != null && changed != null && !answer.equals(changed)) {
        return true;
      }
    }
    return false;
  }

  /** Some other values of a column: all of a single one, of a set those with one word changed. */
  private static List<@Nullable Value> others(Slot slot, @Nullable Value value) {
    List<@Nullable Value> others = new ArrayList<>();
    others.add(null);
    if (slot instanceof Slot.One one) {
      one.regions().forEach(region -> others.add(region.sample()));
      return others;
    }
    others.add(new Value.Words(new TreeSet<>()));
    var words = value instanceof Value.Words given ? given.ids() : new TreeSet<String>();
    for (var word : ((Slot.Many) slot).words().keySet()) {
      var changed = new TreeSet<>(words);
      if (!changed.remove(word)) {
        changed.add(word);
      }
      others.add(new Value.Words(changed));
    }
    return others;
  }

  /** What the table answers, as {@link #answers} tells answers apart; null for a conflict. */
  private @Nullable Object answer(Facts input) {
    var outcome = NaiveEvaluator.evaluate(encoded.table(), input);
    if (!encoded.table().hitPolicy().single()) {
      return outcome.matched();
    }
    return switch (outcome.kind()) {
      case DECIDED, DEFAULTED -> outcome.results();
      case NO_MATCH -> "nothing";
      default -> null;
    };
  }

  private Slot twin(Slot slot) {
    if (slot instanceof Slot.One one) {
      var at = one.regions().stream().map(region -> logic.fresh()).toList();
      var all = new ArrayList<>(at);
      all.add(logic.fresh());
      logic.exactlyOne(all);
      return new Slot.One(one.column(), one.regions(), at, all.get(at.size()));
    }
    var many = (Slot.Many) slot;
    int present = logic.fresh();
    var words = new TreeMap<String, Integer>();
    many.words()
        .keySet()
        .forEach(
            word -> {
              int in = logic.fresh();
              logic.clause(List.of(-in, present));
              words.put(word, in);
            });
    return new Slot.Many(many.column(), present, words);
  }

  /** When each answer is given: one result for a single answer, else one proposition per row. */
  private LinkedHashMap<Object, Integer> answers(EncodedTable table) {
    var answers = new LinkedHashMap<Object, Integer>();
    for (int row = 0; row < table.table().rows().size(); row++) {
      if (!table.table().hitPolicy().single()) {
        answers.put(row, table.fits().get(row));
        continue;
      }
      List<@Nullable Value> results = table.table().rows().get(row).results();
      int answering = table.answers(row, logic);
      answers.merge(results, answering, (one, two) -> logic.or(List.of(one, two)));
    }
    var otherwise = table.table().otherwise();
    if (table.table().hitPolicy().single()) {
      int silent = table.silent(logic);
      Object key = otherwise == null ? "nothing" : otherwise.results();
      answers.merge(key, silent, (one, two) -> logic.or(List.of(one, two)));
    }
    return answers;
  }
}
