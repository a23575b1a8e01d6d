package io.proofdesk.rules.workbook;

import io.proofdesk.model.Spelling;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the lines above the bands: what a table decides, by which policy, for whom. */
final class HeaderReader {
  private static final String APPLIES_WHEN = "applies when";
  private static final List<String> REQUIRED = List.of("decision", "hit policy", "owner", "source");
  private static final List<String> LABELS =
      List.of("Decision", "Hit policy", "Owner", "Source", "Applies when");

  private final Grid grid;
  private final Findings findings;
  private final SortedMap<String, Integer> lines = new TreeMap<>();

  /** Rows by the label their misspelt one is nearest to. */
  private final SortedMap<String, Integer> meant = new TreeMap<>();

  private HeaderReader(Grid grid, Findings findings) {
    this.grid = grid;
    this.findings = findings;
  }

  /** Row of each line above {@code end}, by its label in lower case. */
  static SortedMap<String, Integer> read(Grid grid, int end, Findings findings) {
    var reader = new HeaderReader(grid, findings);
    for (int row = 0; row < end; row++) {
      reader.line(row);
    }
    reader.meant.forEach(reader.lines::putIfAbsent);
    reader.requireAll();
    return reader.lines;
  }

  private void line(int row) {
    var label =
        new Spot(grid.place(row, 0).address(), grid.text(row, 0), findings)
            .plain()
            .toLowerCase(Locale.ROOT);
    if (label.isEmpty()) {
      Stray.refuse(grid, row, 0, findings);
    } else if (!REQUIRED.contains(label) && !label.equals(APPLIES_WHEN)) {
      refuseUnknown(row, label);
    } else if (lines.putIfAbsent(label, row) != null) {
      findings.error(
          "table.repeated-line",
          grid.place(row, 0).address(),
          grid.text(row, 0),
          "every line once",
          "delete one of the two");
    } else {
      int width = label.equals("hit policy") || label.equals(APPLIES_WHEN) ? 3 : 2;
      Stray.refuse(grid, row, width, findings);
    }
  }

  /** A line with a misspelt label is not missing, too. */
  private void refuseUnknown(int row, String label) {
    findings.error(
        "table.unknown-line",
        grid.place(row, 0).address(),
        grid.text(row, 0),
        "a line named " + String.join(", ", LABELS) + ", Rule",
        Spelling.suggestion(label, LABELS));
    var nearest = Spelling.nearest(label, LABELS);
    if (nearest != null) {
      meant.putIfAbsent(nearest.toLowerCase(Locale.ROOT), row);
    }
  }

  private void requireAll() {
    for (var label : REQUIRED) {
      var row = lines.get(label);
      if (row == null || grid.text(row, 1).isEmpty()) {
        var name = label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
        findings.error(
            "table.line-missing",
            row == null ? grid.place(0, 0).address() : grid.place(row, 1).address(),
            null,
            "a line `" + name + "` with its text in column B",
            example(label));
      }
    }
  }

  private static String example(String label) {
    return switch (label) {
      case "hit policy" -> "write its sign, such as F";
      case "owner" -> "name the role that answers for the table";
      case "source" -> "name the document it comes from, or write `assumption`";
      default -> "say in a few words what the table decides";
    };
  }
}
