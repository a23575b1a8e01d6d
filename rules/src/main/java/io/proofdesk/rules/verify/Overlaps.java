package io.proofdesk.rules.verify;

import io.proofdesk.rules.table.Row;
import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.verify.Logic.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Pairs of rows that fit one input. One call, one thread. */
final class Overlaps {
  private final EncodedTable encoded;
  private final Logic logic;
  private final Collection<Slot> slots;
  private boolean undecided;

  Overlaps(EncodedTable encoded, Logic logic, Collection<Slot> slots) {
    this.encoded = encoded;
    this.logic = logic;
    this.slots = slots;
  }

  /** Two rows, by index, and an input both fit. */
  record Overlap(int first, int second, Example example) {}

  /**
   * Pairs that overlap, in the order of the rows.
   *
   * @param differing only pairs whose results differ
   */
  List<Overlap> find(boolean differing, int most) {
    var found = new ArrayList<Overlap>();
    var rows = encoded.table().rows();
    for (int second = 1; second < rows.size(); second++) {
      for (int first = 0; first < second && found.size() < most; first++) {
        if (differing && rows.get(first).results().equals(rows.get(second).results())) {
          continue;
        }
        var verdict = logic.ask(encoded.fits().get(first), encoded.fits().get(second));
        undecided |= verdict == Verdict.UNDECIDED;
        if (verdict == Verdict.POSSIBLE) {
          found.add(new Overlap(first, second, Example.read(slots, logic)));
        }
      }
    }
    return found;
  }

  boolean undecided() {
    return undecided;
  }

  static String names(Table table, List<Integer> rows) {
    return String.join(
        ", ", rows.stream().sorted().map(row -> table.rows().get(row).id()).toList());
  }

  static String place(Row row) {
    return row.place().address() + " " + row.id();
  }
}
