package io.proofdesk.rules.source;

import io.proofdesk.rules.table.CellTest;
import io.proofdesk.rules.table.Column;
import io.proofdesk.rules.table.Place;
import java.util.Collection;

/**
 * What is true of every case, for the proofs: where one fact holds, so does another. Nothing is
 * decided by it. Immutable. Thread-safe.
 *
 * @param when the fact that is looked at
 * @param given what it has to hold
 * @param then the fact that follows
 * @param holds what it then holds
 * @param text the row as a sentence
 * @param why why it is so
 * @param place its row
 */
public record Constraint(
    Column when,
    CellTest given,
    Column then,
    CellTest holds,
    String text,
    String why,
    Place place) {

  /** Whether both facts are among some columns. */
  public boolean concernsOnly(Collection<String> columnIds) {
    return columnIds.contains(when.id()) && columnIds.contains(then.id());
  }
}
