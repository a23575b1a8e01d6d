package io.proofdesk.rules.drools;

import io.proofdesk.rules.drools.SlotLayout.Slot;
import io.proofdesk.rules.table.CellTest;
import io.proofdesk.rules.table.CellTest.Has;
import io.proofdesk.rules.table.CellTest.NoneOf;
import io.proofdesk.rules.table.CellTest.OneOf;
import io.proofdesk.rules.table.CellTest.Operator;
import io.proofdesk.rules.table.CellTest.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One cell as constraints on its slot, all of which must hold. */
final class Constraints {

  private Constraints() {}

  static List<String> of(CellTest test, Slot slot) {
    if (test instanceof OneOf oneOf) {
      return List.of(anyOf(oneOf.terms().stream().map(term -> of(term, slot)).toList()));
    }
    if (test instanceof NoneOf noneOf) {
      // absent never satisfies not(…); != alone would let it through
      var constraints = new ArrayList<>(List.of(slot.field() + " != null"));
      noneOf.terms().forEach(term -> constraints.add(opposite(term, slot)));
      return constraints;
    }
    if (test instanceof Has has) {
      return has(has, slot);
    }
    return List.of();
  }

  private static String anyOf(List<String> alternatives) {
    return alternatives.size() == 1
        ? alternatives.get(0)
        : alternatives.stream().collect(Collectors.joining(" || ", "(", ")"));
  }

  private static List<String> has(Has has, Slot slot) {
    var field = slot.field();
    var constraints = new ArrayList<>(List.of(field + " != null"));
    var each = has.words().stream().map(Literals::quoted).toList();
    switch (has.quantifier()) {
      case ALL -> each.forEach(word -> constraints.add(field + " contains " + word));
      case NONE -> each.forEach(word -> constraints.add(field + " not contains " + word));
      case ANY ->
          constraints.add(
              each.isEmpty()
                  ? field + " == null"
                  : anyOf(each.stream().map(word -> field + " contains " + word).toList()));
    }
    return constraints;
  }

  private static String of(Term term, Slot slot) {
    var field = slot.field();
    if (term instanceof Term.Equal equal) {
      return field + " == " + Literals.of(equal.value());
    }
    if (term instanceof Term.Compare compare) {
      return field + " " + compare.operator().sign() + " " + Literals.of(compare.value());
    }
    if (term instanceof Term.Interval interval) {
      return "(%s %s %s && %s %s %s)"
          .formatted(
              field,
              interval.fromIncluded() ? ">=" : ">",
              Literals.of(interval.from()),
              field,
              interval.toIncluded() ? "<=" : "<",
              Literals.of(interval.to()));
    }
    return term instanceof Term.Empty ? slot.emptyField() + " == true" : field + " == null";
  }

  /** What holds of a value that is there exactly when the term does not. */
  private static String opposite(Term term, Slot slot) {
    var field = slot.field();
    if (term instanceof Term.Equal equal) {
      return field + " != " + Literals.of(equal.value());
    }
    if (term instanceof Term.Compare compare) {
      return field + " " + opposite(compare.operator()) + " " + Literals.of(compare.value());
    }
    if (term instanceof Term.Interval interval) {
      return "(%s %s %s || %s %s %s)"
          .formatted(
              field,
              interval.fromIncluded() ? "<" : "<=",
              Literals.of(interval.from()),
              field,
              interval.toIncluded() ? ">" : ">=",
              Literals.of(interval.to()));
    }
    return term instanceof Term.Empty ? slot.emptyField() + " == false" : field + " != null";
  }

  private static String opposite(Operator operator) {
    return switch (operator) {
      case LESS -> ">=";
      case AT_MOST -> ">";
      case MORE -> "<=";
      case AT_LEAST -> "<";
    };
  }
}
