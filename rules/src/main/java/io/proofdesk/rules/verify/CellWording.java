package io.proofdesk.rules.verify;

import io.proofdesk.rules.table.CellTest;
import io.proofdesk.rules.table.CellTest.Term;
import io.proofdesk.rules.table.ColumnType;
import io.proofdesk.rules.table.Derivation;
import java.util.List;

/** Conditions and formulas as cells would write them, settings filled in. Thread-safe. */
final class CellWording {
  private CellWording() {}

  static String of(CellTest test, ColumnType type) {
    if (test instanceof CellTest.OneOf oneOf) {
      return terms(oneOf.terms(), type);
    }
    if (test instanceof CellTest.NoneOf noneOf) {
      return "not(" + terms(noneOf.terms(), type) + ")";
    }
    if (test instanceof CellTest.Has has) {
      var quantifier =
          switch (has.quantifier()) {
            case ANY -> "any";
            case ALL -> "all";
            case NONE -> "none";
          };
      return "has " + quantifier + " of (" + String.join(", ", has.words()) + ")";
    }
    return "-";
  }

  private static String terms(List<Term> terms, ColumnType type) {
    return String.join(", ", terms.stream().map(term -> of(term, type)).toList());
  }

  private static String of(Term term, ColumnType type) {
    if (term instanceof Term.Equal equal) {
      return Wording.value(type, equal.value());
    }
    if (term instanceof Term.Compare compare) {
      return compare.operator().sign() + " " + Wording.value(type, compare.value());
    }
    if (term instanceof Term.Interval interval) {
      return (interval.fromIncluded() ? "[" : "(")
          + Wording.value(type, interval.from())
          + ".."
          + Wording.value(type, interval.to())
          + (interval.toIncluded() ? "]" : ")");
    }
    return term instanceof Term.Absent ? "absent" : "empty";
  }

  static String of(Derivation how) {
    if (how instanceof Derivation.Minus minus) {
      return minus.a().heading() + " minus " + minus.b().heading();
    }
    if (how instanceof Derivation.And and) {
      return and.a().heading() + " and " + and.b().heading();
    }
    if (how instanceof Derivation.Or or) {
      return or.a().heading() + " or " + or.b().heading();
    }
    if (how instanceof Derivation.CountOf count) {
      return "count of " + count.a().heading();
    }
    if (how instanceof Derivation.AnyOf any) {
      return "any of " + any.a().heading();
    }
    if (how instanceof Derivation.TraitsOf traits) {
      return "traits of " + traits.a().heading() + " " + traits.traits();
    }
    if (how instanceof Derivation.With with) {
      return with.a().heading() + " with " + with.trait() + " " + with.words();
    }
    if (how instanceof Derivation.AllOf all) {
      return "all of " + all.a().heading();
    }
    var where = (Derivation.Where) how;
    return where.a().heading()
        + " where "
        + where.b().heading()
        + " is "
        + String.join(" or ", where.words());
  }
}
