package io.proofdesk.api.check;

import io.proofdesk.rules.workbook.Grid;
import java.util.List;

/**
 * A check that is done, with what its reports show beside the findings. Immutable. Thread-safe.
 *
 * @param report what was found
 * @param sheets every sheet that could be made out
 * @param invariants the rows that must never fit
 * @param counterexamples what breaks them, and whether the engine shows it, too
 */
public record Checked(
    CheckReport report,
    List<Grid> sheets,
    List<Invariant> invariants,
    List<Example> counterexamples) {
  public Checked {
    sheets = List.copyOf(sheets);
    invariants = List.copyOf(invariants);
    counterexamples = List.copyOf(counterexamples);
  }

  /**
   * A row that must never fit.
   *
   * @param id its rule id
   * @param workbook the workbook it stands in
   * @param sentence what would be wrong, in the words of the workbook
   */
  public record Invariant(String id, String workbook, String sentence) {}

  /** Whether the engine breaks the invariant as the proof says. */
  public enum Shown {
    /** It does. */
    YES,
    /** Nobody asked it: the tables do not load, or there was no time. */
    UNTRIED,
    /** It does not, because no case leaves these facts as the proof does. */
    NO_CASE
  }

  /**
   * An input on which an invariant breaks.
   *
   * @param store a store of the profile
   */
  public record Example(BrokenInvariant broken, String store, Shown shown) {}

  /** The workbooks by file name, in order, each once. */
  List<String> workbooks() {
    return sheets.stream().map(Grid::workbook).distinct().sorted().toList();
  }
}
