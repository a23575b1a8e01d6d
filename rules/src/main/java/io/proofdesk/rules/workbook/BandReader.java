package io.proofdesk.rules.workbook;

import io.proofdesk.model.Spelling;
import io.proofdesk.rules.workbook.TableLayout.Band;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds the row of bands and where each band starts, also where a sign of it is misspelt. */
final class BandReader {
  private static final List<String> NAMES = Arrays.stream(Band.values()).map(Band::name).toList();

  private final Grid grid;
  private final int row;
  private final Findings findings;

  BandReader(Grid grid, int row, Findings findings) {
    this.grid = grid;
    this.row = row;
    this.findings = findings;
  }

  /** The row that starts with `Rule`, or else the one that names IF and THEN; -1 for neither. */
  static int row(Grid grid, Findings findings) {
    for (int row = 0; row < grid.rows().size(); row++) {
      if (CellText.key(grid.text(row, 0)).equals("rule")) {
        return row;
      }
    }
    for (int row = 0; row < grid.rows().size(); row++) {
      var names = grid.rows().get(row).stream().map(BandReader::name).toList();
      if (names.contains("IF") && names.contains("THEN")) {
        var label = grid.text(row, 0);
        findings.error(
            "table.bands-missing",
            grid.place(row, 0).address(),
            label.isEmpty() ? null : label,
            "`Rule` in column A of the row of bands",
            "write `Rule` here");
        return row;
      }
    }
    findings.error(
        "table.bands-missing",
        grid.place(0, 0).address(),
        null,
        "a row that starts with `Rule` and names the bands IF and THEN",
        "add it above the column headings");
    return -1;
  }

  /** Where each band starts; without THEN nobody can tell conditions from results. */
  NavigableMap<Integer, Band> bands() {
    var bands = new TreeMap<Integer, Band>();
    for (int column = 1; column < grid.rows().get(row).size(); column++) {
      if (!grid.text(row, column).isEmpty()) {
        add(column, bands);
      }
    }
    for (var needed : List.of(Band.IF, Band.THEN)) {
      if (!bands.containsValue(needed)) {
        findings.error(
            "table.bands-missing",
            grid.place(row, 0).address(),
            null,
            "the band " + needed,
            "write "
                + needed
                + " above the first "
                + (needed == Band.IF ? "condition" : "result")
                + " column");
      }
    }
    if (!bands.containsValue(Band.IF) && !bands.isEmpty() && bands.firstKey() > 1) {
      bands.put(1, Band.IF);
    }
    return bands;
  }

  private void add(int column, NavigableMap<Integer, Band> bands) {
    var band = band(name(grid.text(row, column)));
    if (band != null && isNext(band, bands)) {
      bands.put(column, band);
      return;
    }
    findings.error(
        "table.band",
        grid.place(row, column).address(),
        grid.text(row, column),
        "the bands IF, THEN, NOTE and SOURCE, each once and in this order",
        band == null
            ? Spelling.suggestion(grid.text(row, column), NAMES)
            : bands.containsValue(band)
                ? "clear the cell: the band " + band + " began to the left of it"
                : "move the columns of the band " + band + " to their place");
    var nearest = Spelling.nearest(grid.text(row, column), NAMES);
    var meant = nearest == null ? null : band(nearest);
    if (meant != null && isNext(meant, bands)) {
      bands.put(column, meant);
    }
  }

  private static boolean isNext(Band band, NavigableMap<Integer, Band> bands) {
    return bands.isEmpty() || bands.lastEntry().getValue().compareTo(band) < 0;
  }

  private static String name(String text) {
    return CellText.key(text).toUpperCase(Locale.ROOT);
  }

  private static @Nullable Band band(String name) {
    for (var band : Band.values()) {
      if (band.name().equals(name)) {
        return band;
      }
    }
    return null;
  }
}
