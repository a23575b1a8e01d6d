package io.proofdesk.rules.explain;

import java.util.List;

/**
 * Why one row answered or did not. Immutable. Thread-safe.
 *
 * @param table the table
 * @param rule the row
 * @param place where it stands
 * @param fate what became of it
 * @param sentence why
 * @param failing its cells that did not hold; of a table that was not asked, the table's own
 *     condition before them
 * @param beatenBy the rows that came before it
 * @param opened of a row that fits and is beaten, the values with which its table would answer by
 *     it, the shortest ways; empty otherwise, and where no one or two values would
 * @param ways what could still happen that would let it answer; each was decided to prove it
 */
public record RowVerdict(
    String table,
    String rule,
    String place,
    RowFate fate,
    String sentence,
    List<MissedCell> failing,
    List<String> beatenBy,
    List<Opened> opened,
    List<WayOut> ways) {
  public RowVerdict {
    failing = List.copyOf(failing);
    beatenBy = List.copyOf(beatenBy);
    opened = List.copyOf(opened);
    ways = List.copyOf(ways);
  }

  RowVerdict with(List<WayOut> found) {
    return new RowVerdict(table, rule, place, fate, sentence, failing, beatenBy, opened, found);
  }
}
