package io.proofdesk.rules.explain;

import java.util.List;

/**
 * What one table was asked and answered. Immutable. Thread-safe.
 *
 * @param table its id, such as {@code boundary-damage}
 * @param title what it decides
 * @param policy sign and meaning of its hit policy, such as {@code F: the first row that fits wins}
 * @param sentence how it came to its answer
 * @param won the rows whose results stand in the answer, in answer order
 * @param beaten the rows that fitted without standing in the answer
 * @param missed the rows that came nearest without fitting, the nearest first
 */
public record ExplainedTable(
    String table,
    String title,
    String policy,
    String sentence,
    List<ExplainedRow> won,
    List<ExplainedRow> beaten,
    List<MissedRow> missed) {
  public ExplainedTable {
    won = List.copyOf(won);
    beaten = List.copyOf(beaten);
    missed = List.copyOf(missed);
  }
}
