package io.proofdesk.rules.source;

import io.proofdesk.model.Spelling;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.vocabulary.FactCatalogue;
import io.proofdesk.rules.vocabulary.Implication;
import io.proofdesk.rules.workbook.CellParser;
import io.proofdesk.rules.workbook.Findings;
import io.proofdesk.rules.workbook.Limits;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Binds rows of the sheet Constraints to facts. One call, one thread. */
final class ConstraintReader {
  private final FactCatalogue facts;
  private final Limits limits;
  private final Findings findings;

  ConstraintReader(FactCatalogue facts, Limits limits, Findings findings) {
    this.facts = facts;
    this.limits = limits;
    this.findings = findings;
  }

  Optional<Constraint> read(Implication row) {
    var place = row.place().address();
    var when = fact(row.heading(), place);
    var then = fact(row.thenHeading(), place);
    if (when == null || then == null) {
      return Optional.empty();
    }
    var cells = new CellParser(limits, findings);
    var text =
        "%s: %s implies %s: %s"
            .formatted(when.heading(), row.cell(), then.heading(), row.thenCell());
    return Optional.of(
        new Constraint(
            when,
            cells.test(row.cell(), when, place),
            then,
            cells.test(row.thenCell(), then, place),
            text,
            row.why(),
            row.place()));
  }

  private @Nullable Column fact(String heading, String place) {
    var fact = facts.byHeading(heading);
    if (fact != null) {
      return fact.column();
    }
    findings.error(
        "constraint.unknown-fact",
        place,
        heading,
        "the heading of a fact; results follow from the tables and need no constraint",
        Spelling.suggestion(
            heading, facts.columns().stream().map(known -> known.column().heading()).toList()));
    return null;
  }
}
