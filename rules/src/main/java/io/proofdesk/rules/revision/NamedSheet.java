package io.proofdesk.rules.revision;

import io.proofdesk.rules.workbook.CellText;
import io.proofdesk.rules.workbook.Grid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A sheet whose columns and lines have names that stay when others come and go. Immutable.
 * Thread-safe.
 *
 * @param kind how the sheet is laid out
 * @param columns columns by name, in the order of the sheet
 * @param lines lines by name, in the order of the sheet
 * @param byName the same lines
 */
record NamedSheet(
    Grid grid, Kind kind, List<Column> columns, List<Line> lines, Map<String, Line> byName) {
  private static final Set<String> IN_ORDER = Set.of("F", "R", "O", "P");

  NamedSheet {
    columns = List.copyOf(columns);
    lines = List.copyOf(lines);
    byName = Map.copyOf(byName);
  }

  NamedSheet(Grid grid, Kind kind, List<Column> columns, List<Line> lines) {
    this(grid, kind, columns, lines, byName(lines));
  }

  private static Map<String, Line> byName(List<Line> lines) {
    var byName = new HashMap<String, Line>();
    lines.forEach(line -> byName.put(line.name(), line));
    return byName;
  }

  /** How a sheet is laid out. */
  enum Kind {
    /** A decision table: lines on top, bands, headings, rules. */
    RULES,
    /** A row of headings and records below it. */
    HEADED,
    /** Neither, such as a calendar or free text. */
    PLAIN
  }

  /**
   * A column.
   *
   * @param name the band and the heading; the column's letter where there are no headings
   * @param band IF, THEN, NOTE or SOURCE; empty where there are no bands
   * @param at zero-based place in this version
   */
  record Column(String name, String heading, String band, int at) {}

  /**
   * A line.
   *
   * @param label what stands in the first cell of a rule or of a line on top
   * @param top whether it stands above the bands, where columns go by their letters
   * @param at zero-based row in this version
   * @param cells texts by column name, blank ones included
   */
  record Line(String name, String label, boolean top, int at, SortedMap<String, String> cells) {
    Line {
      cells = new TreeMap<>(cells);
    }
  }

  List<String> columnNames() {
    return columns.stream().map(Column::name).toList();
  }

  List<String> lineNames() {
    return lines.stream().map(Line::name).toList();
  }

  @Nullable Line line(String name) {
    return byName.get(name);
  }

  @Nullable Column column(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst().orElse(null);
  }

  /** The text of a cell; null when this version has no such line or column. */
  @Nullable String text(String line, String column) {
    var there = line(line);
    return there == null ? null : there.cells().get(column);
  }

  /** Where a cell stands; the line's first cell when the column is unknown. */
  String place(Line line, String column) {
    var known = column(column);
    int at = known != null ? known.at() : line.top() && !column.isEmpty() ? letters(column) : 0;
    return grid.place(line.at(), at).address();
  }

  /** Zero-based column of its letters. */
  private static int letters(String name) {
    int at = 0;
    for (int i = 0; i < name.length(); i++) {
      at = at * 26 + name.charAt(i) - 'A' + 1;
    }
    return at - 1;
  }

  /** Whether the order of the rules can change an answer. */
  boolean orderMatters() {
    return kind == Kind.RULES
        && lines.stream()
            .filter(line -> line.top() && CellText.key(line.label()).equals("hit policy"))
            .anyMatch(line -> IN_ORDER.contains(line.cells().getOrDefault("B", "")));
  }

  /** What a line says: its cells that are not blank, with their headings. */
  String summary(Line line) {
    var parts = new ArrayList<String>();
    if (line.top() || kind == Kind.PLAIN) {
      line.cells().values().stream().filter(text -> !text.isEmpty()).forEach(parts::add);
      return String.join(" | ", parts);
    }
    for (var column : columns) {
      var text = line.cells().getOrDefault(column.name(), "");
      if (!text.isEmpty()) {
        parts.add(column.heading() + ": " + text);
      }
    }
    return String.join("; ", parts);
  }
}
