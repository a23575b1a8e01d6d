package io.proofdesk.rules.source;

import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.Derivation;
import java.util.ArrayList;
import java.util.List;

/** Which columns a step reads. */
final class Uses {
  private Uses() {}

  static List<Column> of(Step step) {
    if (step instanceof Step.Derive derive) {
      return of(derive.derived().how());
    }
    var table = ((Step.Ask) step).table();
    var columns = new ArrayList<>(table.inputs());
    if (table.appliesWhen() != null) {
      columns.add(table.appliesWhen().column());
    }
    return columns;
  }

  static List<Column> of(Derivation how) {
    if (how instanceof Derivation.Minus minus) {
      return List.of(minus.a(), minus.b());
    }
    if (how instanceof Derivation.And and) {
      return List.of(and.a(), and.b());
    }
    if (how instanceof Derivation.Or or) {
      return List.of(or.a(), or.b());
    }
    if (how instanceof Derivation.CountOf count) {
      return List.of(count.a());
    }
    if (how instanceof Derivation.AnyOf any) {
      return List.of(any.a());
    }
    if (how instanceof Derivation.TraitsOf traits) {
      return List.of(traits.a());
    }
    if (how instanceof Derivation.With with) {
      return List.of(with.a());
    }
    if (how instanceof Derivation.AllOf all) {
      return List.of(all.a());
    }
    var where = (Derivation.Where) how;
    return List.of(where.a(), where.b());
  }
}
