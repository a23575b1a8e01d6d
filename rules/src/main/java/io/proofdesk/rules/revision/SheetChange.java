package io.proofdesk.rules.revision;

import io.proofdesk.rules.workbook.CellText;
import io.proofdesk.rules.workbook.WorkbookSheets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What differs in one sheet between two versions. Immutable. Thread-safe.
 *
 * @param workbook the workbook without its ending, such as {@code profiles/shop}
 * @param sheet the sheet
 * @param state whether the sheet as a whole came or went
 * @param changes what differs in it; empty when it came or went as a whole
 */
public record SheetChange(String workbook, String sheet, State state, List<Change> changes) {
  private static final Set<String> ABOUT_THE_RULES =
      Set.of("meaning", "source", "note", "why", "suggestion");

  /** Workbooks that nothing is answered from. */
  private static final Set<String> CHECKS = Set.of("reply-lint", "readiness");

  public SheetChange {
    changes = List.copyOf(changes);
  }

  /** What happened to a sheet as a whole. */
  public enum State {
    ADDED,
    REMOVED,
    CHANGED
  }

  /** What happened inside. */
  public enum Kind {
    LINE_ADDED,
    LINE_REMOVED,
    LINE_MOVED,
    COLUMN_ADDED,
    COLUMN_REMOVED,
    CELL
  }

  /**
   * One difference.
   *
   * @param line the rule's id, or what the line starts with; empty for a column
   * @param column the heading; empty for a line
   * @param before what it said; null when it was not there
   * @param after what it says; null when it is gone
   * @param place where it stands, in the second version when it is there
   */
  public record Change(
      Kind kind,
      String line,
      String column,
      @Nullable String before,
      @Nullable String after,
      String place) {}

  /**
   * Whether it can change an answer in a way that no table shows: texts, labels, settings,
   * calendars, phrases. What the tables answer is compared by itself.
   */
  public boolean touchesMoreThanTables() {
    boolean silent =
        sheet.equals(WorkbookSheets.RULES)
            || sheet.equals(WorkbookSheets.ABOUT)
            || CHECKS.contains(workbook.substring(workbook.lastIndexOf('/') + 1));
    return !silent
        && (state != State.CHANGED || changes.stream().anyMatch(SheetChange::isMoreThanRemark));
  }

  private static boolean isMoreThanRemark(Change change) {
    return change.kind() != Kind.LINE_MOVED
        && !ABOUT_THE_RULES.contains(CellText.key(change.column()));
  }
}
