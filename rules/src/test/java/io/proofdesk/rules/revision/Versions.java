package io.proofdesk.rules.revision;

import io.proofdesk.rules.workbook.Grid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Small sheets for tests. */
final class Versions {
  private Versions() {}

  /** A table of one hit policy with the conditions Tier and Value and the result Discount. */
  static Grid table(String policy, String... rules) {
    var rows = new ArrayList<List<String>>();
    rows.add(List.of("Decision", "Discount"));
    rows.add(List.of("Hit policy", policy));
    rows.add(List.of("Owner", "OPS"));
    rows.add(List.of("Source", "assumption"));
    rows.add(List.of());
    rows.add(List.of("Rule", "IF", "", "THEN"));
    rows.add(List.of("", "Tier", "Value", "Discount"));
    rows.add(List.of("Type", "word", "number", "number"));
    for (var rule : rules) {
      rows.add(cells(rule));
    }
    return Grid.trimmed("discount.csv", "Rules", rows);
  }

  static Grid sheet(String workbook, String sheet, String... lines) {
    return Grid.trimmed(workbook, sheet, Arrays.stream(lines).map(Versions::cells).toList());
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
  }
}
