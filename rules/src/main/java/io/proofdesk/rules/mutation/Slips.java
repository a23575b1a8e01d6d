package io.proofdesk.rules.mutation;

import io.proofdesk.rules.table.CellTest;
import io.proofdesk.rules.table.CellTest.Has;
import io.proofdesk.rules.table.CellTest.NoneOf;
import io.proofdesk.rules.table.CellTest.OneOf;
import io.proofdesk.rules.table.CellTest.Term;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.Value;
import io.proofdesk.rules.trace.Steps;
import io.proofdesk.rules.verify.Wording;
import io.proofdesk.rules.workbook.TypeNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The slips that can happen inside one cell. Thread-safe. */
final class Slips {
  private Slips() {}

  /**
   * A cell with a slip.
   *
   * @param before what the slip touched
   * @param after what it left
   */
  record Slip(Mutant.Kind kind, CellTest test, String before, String after) {}

  /** Every slip in a condition cell that asks something. */
  static List<Slip> in(CellTest test, Column column) {
    var slips = new ArrayList<Slip>();
    if (test instanceof Has has) {
      for (var word : has.words()) {
        var other = neighbour(word, TypeNames.words(column.type()), has.words());
        if (other != null) {
          var words = new TreeSet<>(has.words());
          words.remove(word);
          words.add(other);
          slips.add(new Slip(Mutant.Kind.WORD, new Has(has.quantifier(), words), word, other));
        }
      }
    } else if (test instanceof OneOf oneOf) {
      inTerms(oneOf.terms(), column, OneOf::new, slips);
    } else if (test instanceof NoneOf noneOf) {
      inTerms(noneOf.terms(), column, NoneOf::new, slips);
    }
    return slips;
  }

  private static void inTerms(
      List<Term> terms, Column column, Function<List<Term>, CellTest> list, List<Slip> slips) {
    for (int i = 0; i < terms.size(); i++) {
      for (var slip : terms(terms.get(i), terms, column)) {
        var changed = new ArrayList<>(terms);
        changed.set(i, slip.term());
        slips.add(new Slip(slip.kind(), list.apply(changed), slip.before(), slip.after()));
      }
    }
  }

  private record TermSlip(Mutant.Kind kind, Term term, String before, String after) {}

  private static List<TermSlip> terms(Term term, List<Term> all, Column column) {
    var slips = new ArrayList<TermSlip>();
    if (term instanceof Term.Compare compare) {
      for (var moved : moved(compare.value(), column.type())) {
        slips.add(
            slip(new Term.Compare(compare.operator(), moved), compare.value(), moved, column));
      }
    } else if (term instanceof Term.Interval it) {
      for (var moved : moved(it.from(), column.type())) {
        var changed = new Term.Interval(moved, it.fromIncluded(), it.to(), it.toIncluded());
        slips.add(slip(changed, it.from(), moved, column));
      }
      for (var moved : moved(it.to(), column.type())) {
        var changed = new Term.Interval(it.from(), it.fromIncluded(), moved, it.toIncluded());
        slips.add(slip(changed, it.to(), moved, column));
      }
    } else if (term instanceof Term.Equal equal && column.type().ordered()) {
      for (var moved : moved(equal.value(), column.type())) {
        slips.add(slip(new Term.Equal(moved), equal.value(), moved, column));
      }
    } else if (term instanceof Term.Equal equal) {
      var other = other(equal.value(), column.type(), words(all));
      if (other != null) {
        slips.add(
            new TermSlip(
                Mutant.Kind.WORD,
                new Term.Equal(other),
                Wording.value(column.type(), equal.value()),
                Wording.value(column.type(), other)));
      }
    }
    return slips;
  }

  private static TermSlip slip(Term term, Value before, Value after, Column column) {
    var type = column.type();
    return new TermSlip(
        Mutant.Kind.LIMIT, term, Wording.value(type, before), Wording.value(type, after));
  }

  /** One step lower and one step higher. */
  static List<Value> moved(Value value, ColumnType type) {
    return List.of(Steps.moved(value, type, -1), Steps.moved(value, type, 1));
  }

  /** Another value of the kind; null when there is none. */
  static @Nullable Value other(Value value, ColumnType type, Collection<String> taken) {
    if (value instanceof Value.YesNo answer) {
      return new Value.YesNo(!answer.yes());
    }
    if (value instanceof Value.Word word) {
      var other = neighbour(word.id(), TypeNames.words(type), taken);
      return other == null ? null : new Value.Word(other);
    }
    if (value instanceof Value.Words words && !words.ids().isEmpty()) {
      var first = words.ids().first();
      var other = neighbour(first, TypeNames.words(type), words.ids());
      if (other == null) {
        return null;
      }
      var changed = new TreeSet<>(words.ids());
      changed.remove(first);
      changed.add(other);
      return new Value.Words(changed);
    }
    return value instanceof Value.Text text ? new Value.Text(text.text() + " or so") : null;
  }

  private static @Nullable String neighbour(
      String word, List<String> list, Collection<String> taken) {
    int at = list.indexOf(word);
    for (int i = 1; i < list.size() && at >= 0; i++) {
      var next = list.get((at + i) % list.size());
      if (!taken.contains(next)) {
        return next;
      }
    }
    return null;
  }

  private static Set<String> words(List<Term> terms) {
    var words = new TreeSet<String>();
    for (var term : terms) {
      if (term instanceof Term.Equal equal && equal.value() instanceof Value.Word word) {
        words.add(word.id());
      }
    }
    return words;
  }
}
