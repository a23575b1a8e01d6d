package io.proofdesk.rules.workbook;

import io.proofdesk.rules.workbook.TableLayout.Band;
import io.proofdesk.rules.workbook.TableLayout.Head;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/** Finds the parts of a table in its sheet. One call, one thread. */
public final class LayoutReader {
  private final Grid grid;
  private final Findings findings;
  private final BodyReader body;

  private LayoutReader(Grid grid, Findings findings) {
    this.grid = grid;
    this.findings = findings;
    this.body = new BodyReader(grid, findings);
  }

  /** The layout of a table's sheet, or what is wrong with it. */
  public static Reading<TableLayout> read(String id, Grid grid) {
    var findings = new Findings();
    var layout = readable(id, grid, findings);
    return Reading.of(layout, findings);
  }

  /** What can be made out, errors or not, so that cells can be judged beside a faulty layout. */
  public static TableLayout readable(String id, Grid grid, Findings findings) {
    return new LayoutReader(grid, findings).layout(id);
  }

  private TableLayout layout(String id) {
    int bandRow = BandReader.row(grid, findings);
    var header = HeaderReader.read(grid, bandRow < 0 ? firstBlank() : bandRow, findings);
    if (bandRow < 0) {
      return new TableLayout(grid, id, header, List.of(), List.of(), -1, 0, 0);
    }
    var bands = new BandReader(grid, bandRow, findings).bands();
    if (!bands.containsValue(Band.IF) || !bands.containsValue(Band.THEN)) {
      int width = grid.rows().stream().mapToInt(List::size).max().orElse(0);
      body.read(bandRow + 2, width);
      return new TableLayout(
          grid, id, header, List.of(), body.rules(), body.otherwise(), width, width);
    }
    int width = width(bandRow + 1, bands);
    body.read(bandRow + 2, width);
    var heads = heads(bandRow + 1, bands);
    refuseStray(bandRow + 1, width);
    return new TableLayout(
        grid, id, header, heads, body.rules(), body.otherwise(), first(Band.THEN, bands), width);
  }

  /** Without bands the lines on top end where the first blank row is. */
  private int firstBlank() {
    int row = 0;
    while (row < grid.rows().size() && !grid.rows().get(row).stream().allMatch(String::isEmpty)) {
      row++;
    }
    return row;
  }

  private List<Head> heads(int row, NavigableMap<Integer, Band> bands) {
    var heads = new ArrayList<Head>();
    var seen = new HashMap<String, Integer>();
    for (int column = bands.firstKey(); column < width(row, bands); column++) {
      var heading = grid.text(row, column);
      if (heading.isEmpty()) {
        requireEmptyColumn(row, column);
        continue;
      }
      var band = bands.floorEntry(column).getValue();
      if (band == Band.NOTE || band == Band.SOURCE) {
        checkSingle(row, column, bands);
      }
      // signs nobody sees make no other column
      var plain = new Spot(at(row, column), heading, findings).plain();
      var earlier = seen.putIfAbsent(CellText.key(heading), column);
      if (earlier != null) {
        findings.error(
            "table.duplicate-heading",
            at(row, column),
            heading,
            "every heading once; it also stands in "
                + Grid.address(row, earlier)
                + "; until then nothing below is checked",
            "rename or delete one of the two columns");
        // which column its cells are of nobody knows, and each would be told off for it
        continue;
      }
      heads.add(
          new Head(
              column, band, plain, row, body.line("type"), body.line("unit"), body.line("values")));
    }
    for (var band : List.of(Band.IF, Band.THEN)) {
      if (heads.stream().noneMatch(head -> head.band() == band)) {
        findings.error(
            "table.heading-missing",
            at(row, first(band, bands)),
            null,
            "a heading under " + band,
            "write the column's heading below the band row");
      }
    }
    return heads;
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

  private void refuseStray(int headingRow, int width) {
    var corner = grid.text(headingRow, 0);
    if (!corner.isEmpty() && !CellText.key(corner).equals("rule")) {
      findings.error(
          "table.stray",
          at(headingRow, 0),
          corner,
          "nothing left of the headings",
          "put the row of headings right below the row of bands");
    }
    for (int row = headingRow; row < grid.rows().size(); row++) {
      Stray.refuse(grid, row, width, findings);
    }
  }

  /** One past the last column that has a heading or a band. */
  private int width(int headingRow, NavigableMap<Integer, Band> bands) {
    int headings = headingRow < grid.rows().size() ? grid.rows().get(headingRow).size() : 0;
    return Math.max(bands.lastKey() + 1, headings);
  }

  private static int first(Band band, NavigableMap<Integer, Band> bands) {
    return bands.entrySet().stream()
        .filter(entry -> entry.getValue() == band)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  private static String letters(int column) {
    return Grid.address(0, column).replaceAll("\\d", "");
  }

  private String at(int row, int column) {
    return grid.place(row, column).address();
  }
}
