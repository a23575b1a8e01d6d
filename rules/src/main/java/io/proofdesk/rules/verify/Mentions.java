package io.proofdesk.rules.verify;

import io.proofdesk.rules.table.CellTest;
import io.proofdesk.rules.table.CellTest.Term;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.table.Value;
import io.proofdesk.rules.workbook.TypeNames;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Every literal that cells hold against a column. One call, one thread. */
final class Mentions {
  private final Map<String, Set<Value>> byColumn = new HashMap<>();

  Mentions add(Table table) {
    var gate = table.appliesWhen();
    if (gate != null) {
      add(gate.column(), gate.test());
    }
    for (var row : table.rows()) {
      for (int i = 0; i < table.inputs().size(); i++) {
        add(table.inputs().get(i), row.conditions().get(i).test());
      }
    }
    return this;
  }

  /** The words a column lists: it may list others in another version of the same tables. */
  Mentions add(Column column) {
    var words = TypeNames.words(column.type());
    if (!words.isEmpty()) {
      byColumn
          .computeIfAbsent(column.id(), id -> new LinkedHashSet<>())
          .add(new Value.Words(new TreeSet<>(words)));
    }
    return this;
  }

  Mentions add(Column column, CellTest test) {
    var values = byColumn.computeIfAbsent(column.id(), id -> new LinkedHashSet<>());
    if (test instanceof CellTest.OneOf oneOf) {
      oneOf.terms().forEach(term -> add(term, values));
    } else if (test instanceof CellTest.NoneOf noneOf) {
      noneOf.terms().forEach(term -> add(term, values));
    } else if (test instanceof CellTest.Has has) {
      values.add(new Value.Words(has.words()));
    }
    return this;
  }

  private static void add(Term term, Set<Value> into) {
    if (term instanceof Term.Equal equal) {
      into.add(equal.value());
    } else if (term instanceof Term.Compare compare) {
      into.add(compare.value());
    } else if (term instanceof Term.Interval interval) {
      into.add(interval.from());
      into.add(interval.to());
    }
  }

  /** The literals of a column, in the order they were met. */
  Set<Value> of(Column column) {
    return byColumn.getOrDefault(column.id(), Set.of());
  }

  /** The words of a column's literals. */
  Set<String> wordsOf(Column column) {
    var words = new TreeSet<String>();
    for (var value : of(column)) {
      if (value instanceof Value.Word word) {
        words.add(word.id());
      } else if (value instanceof Value.Words many) {
        words.addAll(many.ids());
      }
    }
    return words;
  }
}
