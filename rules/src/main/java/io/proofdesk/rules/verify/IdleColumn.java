package io.proofdesk.rules.verify;

import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.Value;
import io.proofdesk.rules.verify.Logic.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
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

  boolean distinguishesNothing(int index) {
    var table = encoded.table();
    var column = table.inputs().get(index);
    var gate = table.appliesWhen();
    if (gate != null && gate.column().id().equals(column.id())) {
      return false;
    }
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
