package io.proofdesk.rules.revision;

import io.proofdesk.rules.revision.NamedSheet.Column;
import io.proofdesk.rules.revision.NamedSheet.Kind;
import io.proofdesk.rules.revision.NamedSheet.Line;
import io.proofdesk.rules.workbook.CellText;
import io.proofdesk.rules.workbook.Findings;
import io.proofdesk.rules.workbook.Grid;
import io.proofdesk.rules.workbook.LayoutReader;
import io.proofdesk.rules.workbook.TableLayout;
import io.proofdesk.rules.workbook.WorkbookSheets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Names the columns and lines of one sheet in several versions, so that the same thing has the same
 * name in all of them. One call, one thread.
 */
final class SheetNaming {
  private static final Set<String> WITHOUT_HEADINGS = Set.of(WorkbookSheets.ABOUT, "Calendar");

  private SheetNaming() {}

  /** The versions in the order given; a version without the sheet is a grid without rows. */
  static List<NamedSheet> of(List<Grid> versions) {
    var there = versions.stream().filter(grid -> !grid.rows().isEmpty()).toList();
    if (there.stream().allMatch(SheetNaming::isTable)) {
      return versions.stream().map(SheetNaming::rules).toList();
    }
    if (there.stream().allMatch(SheetNaming::hasHeadings)) {
      int key = keyLength(there);
      return versions.stream().map(grid -> headed(grid, key)).toList();
    }
    var repeated = repeated(there);
    return versions.stream().map(grid -> plain(grid, repeated)).toList();
  }

  private static TableLayout layout(Grid grid) {
    return LayoutReader.readable(grid.stem(), grid, new Findings());
  }

  private static boolean isTable(Grid grid) {
    return grid.sheet().equals(WorkbookSheets.RULES) && !layout(grid).heads().isEmpty();
  }

  private static boolean hasHeadings(Grid grid) {
    var headings = grid.rows().get(0);
    var distinct = new HashSet<>(headings.stream().map(CellText::key).toList());
    int width = grid.rows().stream().mapToInt(List::size).max().orElse(0);
    return !WITHOUT_HEADINGS.contains(grid.sheet())
        && !grid.sheet().equals(WorkbookSheets.RULES)
        && distinct.size() == headings.size()
        && !distinct.contains("")
        && width == headings.size();
  }

  private static NamedSheet rules(Grid grid) {
    if (grid.rows().isEmpty()) {
      return new NamedSheet(grid, Kind.RULES, List.of(), List.of());
    }
    var layout = layout(grid);
    var names = new Names();
    var columns = new ArrayList<Column>();
    for (var head : layout.heads()) {
      var band = head.band().name();
      var name = names.of(band + " " + CellText.key(head.heading()));
      columns.add(new Column(name, head.heading(), band, head.column()));
    }
    int headingRow = layout.heads().get(0).headingRow();
    var lines = new ArrayList<Line>();
    var labels = new Names();
    for (int row = 0; row < grid.rows().size(); row++) {
      boolean top = row < headingRow - 1;
      if (grid.rows().get(row).isEmpty() || row == headingRow || row == headingRow - 1) {
        continue;
      }
      var label = grid.text(row, 0);
      var cells = new TreeMap<String, String>();
      if (top) {
        for (int column = 1; column < grid.rows().get(row).size(); column++) {
          cells.put(letter(column), grid.text(row, column));
        }
      } else {
        for (var column : columns) {
          cells.put(column.name(), grid.text(row, column.at()));
        }
      }
      lines.add(new Line(labels.of(label), label, top, row, cells));
    }
    return new NamedSheet(grid, Kind.RULES, columns, lines);
  }

  private static NamedSheet headed(Grid grid, int key) {
    var columns = new ArrayList<Column>();
    var headings = grid.rows().isEmpty() ? List.<String>of() : grid.rows().get(0);
    for (int column = 0; column < headings.size(); column++) {
      var heading = headings.get(column);
      columns.add(new Column(CellText.key(heading), heading, "", column));
    }
    var names = new Names();
    var lines = new ArrayList<Line>();
    for (int row = 1; row < grid.rows().size(); row++) {
      if (grid.rows().get(row).isEmpty()) {
        continue;
      }
      var cells = new TreeMap<String, String>();
      for (var column : columns) {
        cells.put(column.name(), grid.text(row, column.at()));
      }
      lines.add(new Line(names.of(key(grid, row, key)), "", false, row, cells));
    }
    return new NamedSheet(grid, Kind.HEADED, columns, lines);
  }

  private static NamedSheet plain(Grid grid, Set<String> repeated) {
    int width = grid.rows().stream().mapToInt(List::size).max().orElse(0);
    var columns = new ArrayList<Column>();
    for (int column = 0; column < width; column++) {
      columns.add(new Column(letter(column), letter(column), "", column));
    }
    var names = new Names();
    var lines = new ArrayList<Line>();
    for (int row = 0; row < grid.rows().size(); row++) {
      var first = grid.text(row, 0);
      var name = repeated.contains(first) ? key(grid, row, width) : first;
      var cells = new TreeMap<String, String>();
      for (var column : columns) {
        cells.put(column.name(), grid.text(row, column.at()));
      }
      lines.add(new Line(names.of(name), "", false, row, cells));
    }
    return new NamedSheet(grid, Kind.PLAIN, columns, lines);
  }

  /** How many of the first cells tell every record of every version apart. */
  private static int keyLength(List<Grid> versions) {
    int width = versions.stream().mapToInt(grid -> grid.rows().get(0).size()).min().orElse(1);
    for (int length = 1; length < width; length++) {
      int tried = length;
      if (versions.stream().allMatch(grid -> tellsApart(grid, tried))) {
        return length;
      }
    }
    return Math.max(1, width);
  }

  private static boolean tellsApart(Grid grid, int length) {
    var seen = new HashSet<String>();
    for (int row = 1; row < grid.rows().size(); row++) {
      if (!grid.rows().get(row).isEmpty() && !seen.add(key(grid, row, length))) {
        return false;
      }
    }
    return true;
  }

  /** First cells that stand in more than one line of any version. */
  private static Set<String> repeated(List<Grid> versions) {
    var repeated = new HashSet<String>();
    repeated.add("");
    for (var grid : versions) {
      var seen = new HashSet<String>();
      for (int row = 0; row < grid.rows().size(); row++) {
        if (!seen.add(grid.text(row, 0))) {
          repeated.add(grid.text(row, 0));
        }
      }
    }
    return repeated;
  }

  private static String key(Grid grid, int row, int length) {
    var parts = new ArrayList<String>();
    for (int column = 0; column < length; column++) {
      parts.add(grid.text(row, column));
    }
    while (parts.size() > 1 && parts.get(parts.size() - 1).isEmpty()) {
      parts.remove(parts.size() - 1);
    }
    return String.join(" | ", parts);
  }

  static String letter(int column) {
    return Grid.address(0, column).replace("1", "");
  }

  /** Gives a name that came before a number. One call, one thread. */
  private static final class Names {
    private final Map<String, Integer> seen = new HashMap<>();

    String of(String name) {
      int count = seen.merge(name, 1, Integer::sum);
      return count == 1 ? name : name + " #" + count;
    }
  }
}
