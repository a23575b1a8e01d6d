package io.proofdesk.rules.workbook;

import io.proofdesk.rules.workbook.TableLayout.Band;
import io.proofdesk.rules.workbook.TableLayout.Head;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds the parts of a table in its sheet. One call, one thread. */
public final class LayoutReader {
  static final List<String> REQUIRED = List.of("decision", "hit policy", "owner", "source");
  private static final String APPLIES_WHEN = "applies when";
  private static final List<String> LABELS =
      List.of("Decision", "Hit policy", "Owner", "Source", "Applies when", "Rule");

  private final Grid grid;
  private final Findings findings;
  private final SortedMap<String, Integer> header = new TreeMap<>();
  private final List<Head> heads = new ArrayList<>();
  private final Map<String, Integer> declarations = new HashMap<>();
  private final List<Integer> rules = new ArrayList<>();
  private int otherwise = -1;
  private int bandRow = -1;

  private LayoutReader(Grid grid, Findings findings) {
    this.grid = grid;
    this.findings = findings;
  }

  /** The layout of a table's sheet, or what is wrong with it. */
  public static Reading<TableLayout> read(String id, Grid grid) {
    var findings = new Findings();
    var layout = new LayoutReader(grid, findings).read(id);
    return Reading.of(layout, findings);
  }

  private @Nullable TableLayout read(String id) {
    bandRow = readHeader();
    requireHeader();
    if (bandRow < 0) {
      findings.error(
          "table.bands-missing",
          at(0, 0),
          null,
          "a row that starts with `Rule` and names the bands IF and THEN",
          "add it above the column headings");
      return null;
    }
    var bands = readBands();
    if (bands == null) {
      return null;
    }
    int body = readDeclarations(bandRow + 2);
    readHeads(bandRow + 1, bands);
    readBody(body);
    int width = width(bands);
    checkStray(width);
    int firstResult = Collections.min(columnsUnder(bands, Band.THEN));
    return new TableLayout(grid, id, header, heads, rules, otherwise, firstResult, width);
  }

  private int readHeader() {
    for (int row = 0; row < grid.rows().size(); row++) {
      var label = CellText.key(grid.text(row, 0));
      if (label.equals("rule")) {
        return row;
      }
      if (label.isEmpty()) {
        checkBlank(row, 0);
      } else if (!REQUIRED.contains(label) && !label.equals(APPLIES_WHEN)) {
        findings.error(
            "table.unknown-line",
            at(row, 0),
            grid.text(row, 0),
            "a line named " + String.join(", ", LABELS),
            Spelling.suggestion(label, LABELS));
      } else if (header.putIfAbsent(label, row) != null) {
        findings.error(
            "table.repeated-line",
            at(row, 0),
            grid.text(row, 0),
            "every line once",
            "delete one of the two");
      } else {
        checkBlank(row, label.equals("hit policy") || label.equals(APPLIES_WHEN) ? 3 : 2);
      }
    }
    return -1;
  }

  private void requireHeader() {
    for (var label : REQUIRED) {
      var row = header.get(label);
      if (row == null || grid.text(row, 1).isEmpty()) {
        var name = label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
        findings.error(
            "table.line-missing",
            row == null ? at(0, 0) : at(row, 1),
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

  private @Nullable NavigableMap<Integer, Band> readBands() {
    var bands = new TreeMap<Integer, Band>();
    boolean sound = true;
    int row = bandRow;
    for (int column = 1; column < grid.rows().get(row).size(); column++) {
      var text = CellText.key(grid.text(row, column)).toUpperCase(Locale.ROOT);
      if (text.isEmpty()) {
        continue;
      }
      var band = bandOf(text);
      boolean inOrder =
          band != null && (bands.isEmpty() || bands.lastEntry().getValue().compareTo(band) < 0);
      if (band == null || !inOrder) {
        findings.error(
            "table.band",
            at(row, column),
            grid.text(row, column),
            "the bands IF, THEN, NOTE and SOURCE, each once and in this order",
            null);
        sound = false;
      } else {
        bands.put(column, band);
      }
    }
    for (var needed : List.of(Band.IF, Band.THEN)) {
      if (!bands.containsValue(needed)) {
        findings.error(
            "table.bands-missing",
            at(row, 0),
            null,
            "the band " + needed,
            "write "
                + needed
                + " above the first "
                + (needed == Band.IF ? "condition" : "result")
                + " column");
        sound = false;
      }
    }
    return sound ? bands : null;
  }

  private static @Nullable Band bandOf(String text) {
    for (var band : Band.values()) {
      if (band.name().equals(text)) {
        return band;
      }
    }
    return null;
  }

  private int readDeclarations(int from) {
    int row = from;
    while (row < grid.rows().size()) {
      var label = CellText.key(grid.text(row, 0));
      if (!List.of("type", "unit", "values").contains(label)) {
        return row;
      }
      if (declarations.putIfAbsent(label, row) != null) {
        findings.error(
            "table.repeated-line",
            at(row, 0),
            grid.text(row, 0),
            "every line once",
            "delete one of the two");
      }
      row++;
    }
    return row;
  }

  private void readHeads(int row, NavigableMap<Integer, Band> bands) {
    var seen = new HashMap<String, Integer>();
    for (int column = bands.firstKey(); column < width(bands); column++) {
      var heading = grid.text(row, column);
      if (heading.isEmpty()) {
        requireEmptyColumn(row, column);
        continue;
      }
      var band = bands.floorEntry(column).getValue();
      if (band == Band.NOTE || band == Band.SOURCE) {
        checkSingle(row, column, bands);
      }
      var earlier = seen.putIfAbsent(CellText.key(heading), column);
      if (earlier != null) {
        findings.error(
            "table.duplicate-heading",
            at(row, column),
            heading,
            "every heading once; it also stands in " + Grid.address(row, earlier),
            "rename or delete one of the two columns");
      }
      heads.add(new Head(column, band, heading, row, line("type"), line("unit"), line("values")));
    }
    for (var band : List.of(Band.IF, Band.THEN)) {
      if (heads.stream().noneMatch(head -> head.band() == band)) {
        findings.error(
            "table.heading-missing",
            at(row, Collections.min(columnsUnder(bands, band))),
            null,
            "a heading under " + band,
            "write the column's heading below the band row");
      }
    }
  }

  private void checkSingle(int row, int column, NavigableMap<Integer, Band> bands) {
    if (!bands.containsKey(column)) {
      findings.error(
          "table.stray",
          at(row, column),
          grid.text(row, column),
          "one column under NOTE and one under SOURCE",
          "move it into the note, or delete it");
    }
  }

  private int line(String label) {
    return declarations.getOrDefault(label, -1);
  }

  private void requireEmptyColumn(int headingRow, int column) {
    for (int row = headingRow + 1; row < grid.rows().size(); row++) {
      if (!grid.text(row, column).isEmpty()) {
        findings.error(
            "table.heading-missing",
            at(headingRow, column),
            null,
            "a heading over the content of column "
                + letters(column)
                + ", such as the cell "
                + Grid.address(row, column),
            "write the heading, or delete the content");
        return;
      }
    }
  }

  private void readBody(int from) {
    int end = grid.rows().size();
    for (int row = from; row < end; row++) {
      var id = grid.text(row, 0);
      boolean blank = isBlank(row);
      if (blank) {
        findings.error(
            "table.blank-row",
            at(row, 0),
            null,
            "a rule in every row down to the last",
            "delete the blank row, or what stands below it");
      } else if (otherwise >= 0) {
        findings.error(
            "table.below-end",
            at(row, 0),
            id.isEmpty() ? null : id,
            "nothing below the row `Otherwise`",
            "move the row above it, or delete it");
      } else if (id.isEmpty()) {
        findings.error(
            "table.id-missing",
            at(row, 0),
            null,
            "the rule's id in column A",
            "write one such as RB-010, or delete the row");
      } else if (CellText.key(id).equals("otherwise")) {
        otherwise = row;
      } else {
        rules.add(row);
      }
    }
    if (rules.isEmpty()) {
      findings.error(
          "table.empty",
          at(from, 0),
          null,
          "at least one rule",
          "add a row with an id such as RB-010");
    }
  }

  private boolean isBlank(int row) {
    return grid.rows().get(row).stream().allMatch(String::isEmpty);
  }

  private void checkBlank(int row, int fromColumn) {
    for (int column = fromColumn; column < grid.rows().get(row).size(); column++) {
      if (!grid.text(row, column).isEmpty()) {
        findings.error(
            "table.stray",
            at(row, column),
            grid.text(row, column),
            "nothing here; it would not be read",
            "move it to the sheet About, or delete it");
      }
    }
  }

  private void checkStray(int width) {
    if (!grid.text(bandRow + 1, 0).isEmpty()
        && !CellText.key(grid.text(bandRow + 1, 0)).equals("rule")) {
      findings.error(
          "table.stray",
          at(bandRow + 1, 0),
          grid.text(bandRow + 1, 0),
          "nothing left of the headings",
          "put the row of headings right below the row of bands");
    }
    for (int row = bandRow + 1; row < grid.rows().size(); row++) {
      checkBlank(row, width);
    }
  }

  /** One past the last column that has a heading or a band. */
  private int width(NavigableMap<Integer, Band> bands) {
    int headings = bandRow + 1 < grid.rows().size() ? grid.rows().get(bandRow + 1).size() : 0;
    return Math.max(bands.lastKey() + 1, headings);
  }

  private static List<Integer> columnsUnder(NavigableMap<Integer, Band> bands, Band band) {
    return bands.entrySet().stream()
        .filter(entry -> entry.getValue() == band)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String letters(int column) {
    return Grid.address(0, column).replaceAll("\\d", "");
  }

  private String at(int row, int column) {
    return grid.place(row, column).address();
  }
}
