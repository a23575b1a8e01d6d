package io.proofdesk.rules.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a table answered.
 *
 * @param kind how it came to its answer
 * @param matched ids of all rows that fit, in sheet order
 * @param won ids of the rows whose results stand in the answer, in answer order; empty for a
 *     default
 * @param results the answer: one list per answering row (at most one for U, A, P, F and
 *     aggregates), each with one value per result column; the default results for {@code
 *     DEFAULTED}; empty otherwise, except that C# answers 0 when nothing fits
 * @param problem why there is no answer; null unless {@code kind} is {@code CONFLICT}
 */
public record Outcome(
    Kind kind,
    List<String> matched,
    List<String> won,
    List<List<@Nullable Value>> results,
    @Nullable String problem) {

  /** How a table came to its answer. */
  public enum Kind {
    /** Rows fitted and the hit policy settled them, or C# counted that none did. */
    DECIDED,
    /** No row fitted; the table has an Otherwise row. */
    DEFAULTED,
    /** No row fitted, there is no Otherwise row, and nothing is counted. */
    NO_MATCH,
    /** Rows fitted that must not fit together: two under U, different results under A. */
    CONFLICT,
    /** The table's own condition did not hold; it was not asked. */
    NOT_APPLICABLE
  }
}
