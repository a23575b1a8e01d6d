package io.proofdesk.rules.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a decision came out as it did, in the words of one language. Immutable. Thread-safe.
 *
 * @param language the language of its sentences, such as {@code en}
 * @param tables every table that was asked, in the order of asking
 * @param ways what could still happen that would change the outcome; each was decided to prove it
 * @param timeKnown whether it was tried what time alone would change, which needs the case, if
 *     masked
 * @param row the row somebody asked about; null when nobody did
 */
public record Explanation(
    String language,
    List<ExplainedTable> tables,
    List<WayOut> ways,
    boolean timeKnown,
    @Nullable RowVerdict row) {
  public Explanation {
    tables = List.copyOf(tables);
    ways = List.copyOf(ways);
  }
}
