package io.proofdesk.rules.workbook;

import java.util.Arrays;
import java.util.List;

/** Small sheets for tests: one line per row, cells between bars. */
public final class Sheets {
  private Sheets() {}

  /** A sheet Rules of a workbook. */
  public static Grid rules(String workbook, String... lines) {
    return sheet(workbook, "Rules", lines);
  }

  /** Any sheet. */
  public static Grid sheet(String workbook, String sheet, String... lines) {
    var rows = Arrays.stream(lines).map(Sheets::cells).toList();
    return new Grid(workbook, sheet, GridLimits.trimmed(rows));
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
  }
}
