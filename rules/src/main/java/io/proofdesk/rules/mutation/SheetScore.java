package io.proofdesk.rules.mutation;

import io.proofdesk.rules.trace.Sheet;
import java.util.List;

/**
 * What became of every mutant of a sheet. Immutable. Thread-safe.
 *
 * @param sheet the sheet
 * @param fates in the order of the cells
 */
public record SheetScore(Sheet sheet, List<Fate> fates) {
  public SheetScore {
    fates = List.copyOf(fates);
  }

  /** How many ended so. */
  public int count(Fate.Kind kind) {
    return (int) fates.stream().filter(fate -> fate.kind() == kind).count();
  }

  /** How many count: all that can change an answer. */
  public int counted() {
    return fates.size() - count(Fate.Kind.EQUIVALENT);
  }
}
