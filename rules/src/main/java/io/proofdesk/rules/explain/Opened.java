package io.proofdesk.rules.explain;

import java.util.List;

/**
 * A way for a row that fits and is beaten: with these values the rows before it miss, and its table
 * answers by it. Of the table alone: whether a case can have such values, and what else they would
 * change, is not said. Immutable. Thread-safe.
 *
 * @param cells one or two, all of them together
 * @param sentence all of it as a sentence
 */
public record Opened(List<OpenedCell> cells, String sentence) {
  public Opened {
    cells = List.copyOf(cells);
  }
}
