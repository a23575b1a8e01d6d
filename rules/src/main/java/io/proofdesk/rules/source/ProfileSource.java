package io.proofdesk.rules.source;

import io.proofdesk.rules.note.RecordPlaces;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.vocabulary.FactCatalogue;
import io.proofdesk.rules.vocabulary.Profile;
import java.util.List;

/**
 * What decides for the stores of one profile. Immutable. Thread-safe.
 *
 * @param profile its settings
 * @param facts every fact its tables may use
 * @param steps tables and derived columns, each after everything it reads; settings are filled in
 * @param constraints what is true of every case, for the proofs
 * @param maps tables that say what platforms mean, asked before a brief and not among the steps
 * @param places where the store keeps its records, by its settings
 */
public record ProfileSource(
    Profile profile,
    FactCatalogue facts,
    List<Step> steps,
    List<Constraint> constraints,
    List<Step.Ask> maps,
    RecordPlaces places) {
  public ProfileSource {
    steps = List.copyOf(steps);
    constraints = List.copyOf(constraints);
    maps = List.copyOf(maps);
  }

  /** The tables alone, in the same order. */
  public List<Table> tables() {
    return steps.stream()
        .filter(step -> step instanceof Step.Ask)
        .map(step -> ((Step.Ask) step).table())
        .toList();
  }
}
