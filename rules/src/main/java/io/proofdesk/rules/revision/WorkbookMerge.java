package io.proofdesk.rules.revision;

import io.proofdesk.rules.workbook.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Merges three versions of workbooks, sheet by sheet, by rule id and column. Thread-safe. */
public final class WorkbookMerge {
  private WorkbookMerge() {}

  /**
   * What came of merging.
   *
   * @param sheets every sheet; where the sides disagree it says what one of them says
   * @param conflicts where they disagree; empty when nothing was decided for anybody
   */
  public record Merged(List<Grid> sheets, List<Conflict> conflicts) {
    public Merged {
      sheets = List.copyOf(sheets);
      conflicts = List.copyOf(conflicts);
    }
  }

  /**
   * Merges.
   *
   * @param base what both sides started from
   * @param take whose side stands where they disagree
   */
  public static Merged merge(List<Grid> base, List<Grid> ours, List<Grid> theirs, Take take) {
    var first = CellDiff.byName(base);
    var mine = CellDiff.byName(ours);
    var other = CellDiff.byName(theirs);
    var names = new TreeSet<>(mine.keySet());
    names.addAll(other.keySet());
    var sheets = new ArrayList<Grid>();
    var conflicts = new ArrayList<Conflict>();
    for (var name : names) {
      var merged = merge(name, first.get(name), mine.get(name), other.get(name), take, conflicts);
      if (merged != null) {
        sheets.add(merged);
      }
    }
    return new Merged(sheets, conflicts);
  }

  private static @Nullable Grid merge(
      String name,
      @Nullable Grid base,
      @Nullable Grid ours,
      @Nullable Grid theirs,
      Take take,
      List<Conflict> conflicts) {
    if (ours != null && theirs != null) {
      var start = base == null ? new Grid(ours.workbook(), ours.sheet(), List.of()) : base;
      return SheetMerge.merge(start, ours, theirs, take, conflicts);
    }
    var left = ours == null ? theirs : ours;
    if (left == null || base == null) {
      return left;
    }
    if (left.rows().equals(base.rows())) {
      return null;
    }
    conflicts.add(
        new Conflict(
            name,
            "the whole sheet",
            "the sheet",
            ours == null ? null : "the sheet, changed",
            theirs == null ? null : "the sheet, changed"));
    return (take == Take.OURS) == (ours != null) ? left : null;
  }
}
