package io.proofdesk.rules.verify;

import io.proofdesk.rules.source.Constraint;
import io.proofdesk.rules.source.Step;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.Value;
import io.proofdesk.rules.workbook.TypeNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All tables and derived columns of a profile as propositions over its facts: the results of one
 * table are columns of the next, exactly as in the walk through a rulebook. One call, one thread.
 */
final class Chain {
  private final Logic logic;
  private final Shared shared;
  private final Map<String, Slot> facts = new LinkedHashMap<>();
  private final Map<String, Slot> slots = new HashMap<>();
  private final Map<String, List<Filling>> fillings = new HashMap<>();
  private final Map<String, EncodedTable> tables = new LinkedHashMap<>();
  private final List<String> guessed = new ArrayList<>();
  private final Set<String> notFollowed = new HashSet<>();

  /** What one table puts into one of its result columns. */
  private record Filling(
      Table table, int output, EncodedTable encoded, List<AnswerRow> rows, boolean followed) {}

  /**
   * What chains of one logic have in common.
   *
   * @param facts facts by id and by what they hold
   * @param open results that are not followed, by the tables that fill them
   */
  private record Shared(Mentions mentions, Map<String, Slot> facts, Map<String, Slot> open) {}

  private Chain(Logic logic, Shared shared) {
    this.logic = logic;
    this.shared = shared;
  }

  /**
   * Tables in the order of asking.
   *
   * @param named what is asked of it later, beyond the cells of the tables: its values are told
   *     apart, nothing is imposed
   * @throws Logic.TimeUp when there is no time for writing them out
   */
  static Chain of(
      List<Step> steps,
      Collection<Constraint> constraints,
      Collection<Constraint> named,
      Logic logic) {
    return together(List.of(steps), constraints, named, logic).get(0);
  }

  /**
   * Versions of the same tables over the same facts. What is alike in two of them becomes the same
   * propositions.
   *
   * @throws Logic.TimeUp when there is no time for writing them out
   */
  static List<Chain> together(
      List<List<Step>> versions, Collection<Constraint> constraints, Logic logic) {
    return together(versions, constraints, List.of(), logic);
  }

  private static List<Chain> together(
      List<List<Step>> versions,
      Collection<Constraint> constraints,
      Collection<Constraint> named,
      Logic logic) {
    var mentions = new Mentions();
    for (var steps : versions) {
      for (var step : steps) {
        // what is not followed tells no values apart
        if (step instanceof Step.Ask ask && !TableCheck.isLarge(ask.table())) {
          mentions.add(ask.table());
        }
        step.uses().forEach(mentions::add);
      }
    }
    Stream.concat(constraints.stream(), named.stream())
        .forEach(one -> mentions.add(one.when(), one.given()).add(one.then(), one.holds()));
    var shared = new Shared(mentions, new LinkedHashMap<>(), new HashMap<>());
    var chains = new ArrayList<Chain>();
    for (var steps : versions) {
      var chain = new Chain(logic, shared);
      steps.forEach(chain::take);
      constraints.forEach(one -> impose(one, chain::slot, logic));
      chains.add(chain);
    }
    return chains;
  }

  /** Where the one fact holds, so does the other. */
  static void impose(Constraint constraint, Function<Column, Slot> slots, Logic logic) {
    int given = slots.apply(constraint.when()).holds(constraint.given(), logic);
    int then = slots.apply(constraint.then()).holds(constraint.holds(), logic);
    logic.clause(List.of(-given, then));
  }

  /** The facts that any of these versions reads, in the order they were met. */
  Collection<Slot> allFacts() {
    return shared.facts().values();
  }

  /** The facts anything reads, in the order they were met. */
  Collection<Slot> facts() {
    return facts.values();
  }

  /** The tables, by id, in the order of asking. */
  Map<String, EncodedTable> tables() {
    return tables;
  }

  /** Columns whose values are not followed but left open, such as sums: proofs stay true. */
  List<String> guessed() {
    return guessed;
  }

  private void take(Step step) {
    logic.goOn();
    if (step instanceof Step.Ask large && TableCheck.isLarge(large.table())) {
      notFollowed.addAll(step.fills());
    } else if (step instanceof Step.Ask ask) {
      var encoded = EncodedTable.of(ask.table(), this::slot, logic);
      tables.put(ask.table().id(), encoded);
      var aggregated = ask.table().hitPolicy().aggregated();
      var folded = aggregated ? Folding.of(encoded, logic) : null;
      var rows = folded == null ? AnswerRow.of(encoded, logic) : folded;
      for (int i = 0; i < ask.table().outputs().size(); i++) {
        var id = ask.table().outputs().get(i).column().id();
        fillings
            .computeIfAbsent(id, key -> new ArrayList<>())
            .add(new Filling(ask.table(), i, encoded, rows, !aggregated || folded != null));
      }
    } else if (step instanceof Step.Derive derive) {
      var derived = derive.derived();
      if (step.reads().stream().anyMatch(notFollowed::contains)) {
        notFollowed.add(derived.column().id());
        return;
      }
      slots.put(
          derived.column().id(),
          new DerivedSlots(this::slot, this::pairs, this::fitting, logic)
              .of(derived.column(), derived.how()));
    }
  }

  Slot slot(Column column) {
    var known = slots.get(column.id());
    if (known == null) {
      known =
          notFollowed.contains(column.id())
              ? open(column)
              : column.origin() == Column.Origin.RESULT ? result(column) : fact(column);
      slots.put(column.id(), known);
    }
    return known;
  }

  private Slot fact(Column column) {
    var type = column.type();
    var key = column.id() + " " + TypeNames.of(type) + " " + TypeNames.unit(type);
    var slot =
        shared.facts().computeIfAbsent(key, it -> Slot.free(column, shared.mentions(), logic));
    facts.put(column.id(), slot);
    return slot;
  }

  private Slot result(Column column) {
    var filled = fillings.getOrDefault(column.id(), List.of());
    var open = filled.stream().filter(one -> !one.followed()).map(one -> one.table().id()).toList();
    if (!open.isEmpty()) {
      guessed.add(column.heading() + " of " + String.join(", ", open));
      return shared
          .open()
          .computeIfAbsent(
              column.id() + " " + filled.stream().map(Chain::identity).toList(),
              it -> Slot.free(column, shared.mentions(), logic));
    }
    return column.type() instanceof ColumnType.Words ? many(column, filled) : one(column, filled);
  }

  /** The same for two fillings exactly when they always fill in the same. */
  private static String identity(Filling filling) {
    return filling.table().hitPolicy() + " " + filling.output() + " " + filling.rows();
  }

  /** Whatever is true of a column that may hold anything is true of what it really holds. */
  private Slot open(Column column) {
    guessed.add(column.heading());
    return Slot.free(column, shared.mentions(), logic);
  }

  private Slot one(Column column, List<Filling> filled) {
    var when = new LinkedHashMap<Value, List<Integer>>();
    for (var filling : filled) {
      for (var row : filling.rows()) {
        var value = row.results().get(filling.output());
        if (value != null) {
          when.computeIfAbsent(value, key -> new ArrayList<>()).add(row.when());
        }
      }
    }
    var fixed = new LinkedHashMap<Value, Integer>();
    when.forEach((value, any) -> fixed.put(value, logic.or(any)));
    return Slot.fixed(column, fixed, logic);
  }

  /** Of a collecting table every fitting row adds its word; of a single one, the row that won. */
  private Slot many(Column column, List<Filling> filled) {
    var present = new ArrayList<Integer>();
    var when = new TreeMap<String, List<Integer>>();
    for (var filling : filled) {
      boolean single = filling.table().hitPolicy().single();
      if (!single) {
        present.add(filling.encoded().asked());
      }
      for (var row : filling.rows()) {
        var value = row.results().get(filling.output());
        if (value instanceof Value.Word word) {
          when.computeIfAbsent(word.id(), key -> new ArrayList<>()).add(row.when());
        } else if (single && value instanceof Value.Words words) {
          present.add(row.when());
          words
              .ids()
              .forEach(id -> when.computeIfAbsent(id, key -> new ArrayList<>()).add(row.when()));
        }
      }
    }
    var words = new TreeMap<String, Integer>();
    when.forEach((word, any) -> words.put(word, logic.or(any)));
    return new Slot.Many(column, logic.or(present), words);
  }

  /** Every row of the tables that fill a column, whichever of them wins. */
  private DerivedSlots.Fitting fitting(Column column) {
    var asked = new ArrayList<Integer>();
    var when = new LinkedHashMap<Value, List<Integer>>();
    for (var filling : fillings.getOrDefault(column.id(), List.of())) {
      asked.add(filling.encoded().asked());
      filling
          .encoded()
          .fitting(filling.output(), logic)
          .forEach(
              (value, fits) -> when.computeIfAbsent(value, key -> new ArrayList<>()).addAll(fits));
    }
    return new DerivedSlots.Fitting(logic.or(asked), when);
  }

  /** Rows of the tables that fill two columns, side by side. */
  private DerivedSlots.Pairs pairs(Column a, Column b) {
    var asked = new ArrayList<Integer>();
    var rows = new ArrayList<DerivedSlots.Pair>();
    for (var filling : fillings.getOrDefault(a.id(), List.of())) {
      asked.add(filling.encoded().asked());
      for (int i = 0; i < filling.table().outputs().size(); i++) {
        if (filling.table().outputs().get(i).column().id().equals(b.id())) {
          int other = i;
          filling
              .rows()
              .forEach(
                  row ->
                      rows.add(
                          new DerivedSlots.Pair(
                              row.when(),
                              row.results().get(filling.output()),
                              row.results().get(other))));
        }
      }
    }
    return new DerivedSlots.Pairs(logic.or(asked), rows);
  }
}
