package io.proofdesk.rules.workbook;

import java.util.ArrayList;
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

  /**
   * The settings that no profile may lack, and more, as lines.
   *
   * @param stores whose settings they are
   */
  public static List<String> settings(String stores, String... more) {
    var lines =
        new ArrayList<>(
            List.of(
                "Setting | Type | Value | Unit | Source | Meaning",
                "Stores | text | " + stores + " | | assumption",
                "Store name | text | Shop | | assumption",
                "Support address | text | help@shop.example | | assumption",
                "Signature | text | The shop | | assumption",
                "Currency | text | USD | | assumption",
                "Time zone | text | America/New_York | | assumption",
                "Language | text | en | | assumption",
                "Change window | duration | 24 h | | assumption"));
    lines.addAll(List.of(more));
    return lines;
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
  }
}
