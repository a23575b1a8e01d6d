package io.proofdesk.rules.revision;

import io.proofdesk.rules.revision.NamedSheet.Kind;
import io.proofdesk.rules.revision.NamedSheet.Line;
import io.proofdesk.rules.workbook.Grid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Merges three versions of one sheet by line and column. One call, one thread. */
final class SheetMerge {
  private static final int NEIGHBOURS = 2;
  private static final List<String> BANDS = List.of("", "IF", "THEN", "NOTE", "SOURCE");

  private final NamedSheet base;
  private final NamedSheet ours;
  private final NamedSheet theirs;
  private final Take take;
  private final List<Conflict> conflicts;

  private SheetMerge(List<NamedSheet> versions, Take take, List<Conflict> conflicts) {
    this.base = versions.get(0);
    this.ours = versions.get(1);
    this.theirs = versions.get(2);
    this.take = take;
    this.conflicts = conflicts;
  }

  /**
   * The merged sheet; where the sides disagree it says what {@code take} says.
   *
   * @param conflicts hears every disagreement
   */
  static Grid merge(Grid base, Grid ours, Grid theirs, Take take, List<Conflict> conflicts) {
    if (ours.rows().equals(theirs.rows()) || base.rows().equals(theirs.rows())) {
      return ours;
    }
    if (base.rows().equals(ours.rows())) {
      return theirs;
    }
    var named = SheetNaming.of(List.of(base, ours, theirs));
    return merged(named, take, conflicts);
  }

  /** The same without the short ways for sides that are alike. */
  static Grid merged(List<NamedSheet> versions, Take take, List<Conflict> conflicts) {
    return new SheetMerge(versions, take, conflicts).merge();
  }

  private Grid merge() {
    var columns = columns();
    var lines = lines();
    var merged = new HashMap<String, Map<String, String>>();
    for (var name : lines) {
      merged.put(name, cells(name, columns));
    }
    return Grid.trimmed(ours.grid().workbook(), ours.grid().sheet(), rows(columns, lines, merged));
  }

  private List<NamedSheet.Column> columns() {
    var kept = kept(base.columnNames(), ours.columnNames(), theirs.columnNames(), true);
    var order = new OrderMerge(base.columnNames(), ours.columnNames(), theirs.columnNames(), take);
    var columns = new ArrayList<NamedSheet.Column>();
    for (var name : order.merge(kept)) {
      var column = ours.column(name) == null ? theirs.column(name) : ours.column(name);
      columns.add(Objects.requireNonNull(column));
    }
    columns.sort(Comparator.comparingInt(column -> BANDS.indexOf(column.band())));
    return columns;
  }

  private List<String> lines() {
    var kept = kept(base.lineNames(), ours.lineNames(), theirs.lineNames(), false);
    var order = new OrderMerge(base.lineNames(), ours.lineNames(), theirs.lineNames(), take);
    var lines = order.merge(kept);
    if (ours.orderMatters() || theirs.orderMatters()) {
      if (order.movedApart()) {
        conflict("the order of the rules", order(base), order(ours), order(theirs));
      }
      order.addedTogether().forEach(this::whichFirst);
    }
    return lines;
  }

  private void whichFirst(OrderMerge.Together added) {
    conflict(
        "which comes first of "
            + String.join(", ", added.ours())
            + " and "
            + String.join(", ", added.theirs()),
        null,
        around(ours, added.ours()),
        around(theirs, added.theirs()));
  }

  private static String order(NamedSheet sheet) {
    return String.join(", ", rules(sheet));
  }

  /** Names with their neighbours: a large table has many places, and each needs not tell it all. */
  private static String around(NamedSheet sheet, List<String> added) {
    var rules = rules(sheet);
    int from = Math.max(0, rules.indexOf(added.get(0)) - NEIGHBOURS);
    int to = Math.min(rules.size(), rules.indexOf(added.get(added.size() - 1)) + 1 + NEIGHBOURS);
    return (from > 0 ? "…, " : "")
        + String.join(", ", rules.subList(from, to))
        + (to < rules.size() ? ", …" : "");
  }

  private static List<String> rules(NamedSheet sheet) {
    return sheet.lines().stream().filter(line -> !line.top()).map(Line::name).toList();
  }

  /**
   * What stays: what both have, what one added, and what one deleted while the other changed it.
   */
  private Set<String> kept(
      List<String> first, List<String> mine, List<String> other, boolean columns) {
    var kept = new LinkedHashSet<String>();
    var before = Set.copyOf(first);
    var ofOurs = Set.copyOf(mine);
    var ofTheirs = Set.copyOf(other);
    var all = new LinkedHashSet<>(mine);
    all.addAll(other);
    for (var name : all) {
      boolean weHave = ofOurs.contains(name);
      boolean theyHave = ofTheirs.contains(name);
      if ((weHave && theyHave) || !before.contains(name)) {
        kept.add(name);
        continue;
      }
      var left = weHave ? ours : theirs;
      if (columns
          ? isAsBefore(left, name)
          : texts(left, name, false).equals(texts(base, name, false))) {
        continue;
      }
      conflict(
          name,
          texts(base, name, columns),
          weHave ? texts(ours, name, columns) : null,
          theyHave ? texts(theirs, name, columns) : null);
      if ((take == Take.OURS) == weHave) {
        kept.add(name);
      }
    }
    return kept;
  }

  /** Whether no line of a version says anything new in a column. */
  private boolean isAsBefore(NamedSheet left, String column) {
    for (var line : left.lines()) {
      var text = left.text(line.name(), column);
      var before = base.text(line.name(), column);
      if (text != null && !text.equals(before == null ? "" : before)) {
        return false;
      }
    }
    return true;
  }

  /** A line or a column as one text. */
  private String texts(NamedSheet sheet, String name, boolean columns) {
    if (!columns) {
      var line = sheet.line(name);
      return line == null ? "" : sheet.summary(line);
    }
    var texts = new ArrayList<String>();
    for (var line : sheet.lines()) {
      var text = sheet.text(line.name(), name);
      if (text != null && !text.isEmpty()) {
        texts.add(line.name() + ": " + text);
      }
    }
    return String.join("; ", texts);
  }

  private Map<String, String> cells(String name, List<NamedSheet.Column> columns) {
    var ourLine = ours.line(name);
    var theirLine = theirs.line(name);
    var there = Objects.requireNonNull(ourLine == null ? theirLine : ourLine);
    var names = new LinkedHashSet<String>();
    if (there.top()) {
      names.addAll(there.cells().keySet());
      names.addAll(theirLine == null ? Set.of() : theirLine.cells().keySet());
    } else {
      columns.forEach(column -> names.add(column.name()));
    }
    var cells = new HashMap<String, String>();
    for (var column : names) {
      cells.put(column, cell(name, column, there.top()));
    }
    return cells;
  }

  private String cell(String line, String column, boolean top) {
    var first = base.text(line, column);
    var mine = ours.text(line, column);
    var other = theirs.text(line, column);
    if (top && ours.line(line) != null && theirs.line(line) != null) {
      first = base.line(line) != null && first == null ? "" : first;
      mine = mine == null ? "" : mine;
      other = other == null ? "" : other;
    }
    if (mine == null || other == null) {
      return mine == null ? Objects.requireNonNullElse(other, "") : mine;
    }
    if (mine.equals(other) || other.equals(first)) {
      return mine;
    }
    if (mine.equals(first)) {
      return other;
    }
    var known = ours.column(column);
    var heading = known == null || ours.kind() == Kind.PLAIN ? column : known.heading();
    var at = ours.line(line);
    conflicts.add(
        new Conflict(
            at == null ? place() : ours.place(at, column),
            (line + " " + heading).strip(),
            first,
            mine,
            other));
    return take == Take.OURS ? mine : other;
  }

  private void conflict(
      String what, @Nullable String first, @Nullable String mine, @Nullable String other) {
    conflicts.add(new Conflict(place(), what, first, mine, other));
  }

  private String place() {
    return ours.grid().workbook() + "!" + ours.grid().sheet();
  }

  private List<List<String>> rows(
      List<NamedSheet.Column> columns,
      List<String> lines,
      Map<String, Map<String, String>> merged) {
    var rows = new ArrayList<List<String>>();
    boolean started = false;
    if (ours.kind() == Kind.HEADED) {
      rows.add(columns.stream().map(NamedSheet.Column::heading).toList());
    }
    for (var name : lines) {
      var ourLine = ours.line(name);
      var line = Objects.requireNonNull(ourLine == null ? theirs.line(name) : ourLine);
      var cells = merged.getOrDefault(name, Map.of());
      if (line.top()) {
        rows.add(top(line, cells));
        continue;
      }
      if (ours.kind() == Kind.RULES && !started) {
        rows.addAll(bands(columns));
        started = true;
      }
      var row = new ArrayList<String>();
      if (ours.kind() == Kind.RULES) {
        row.add(line.label());
      }
      columns.forEach(column -> row.add(cells.getOrDefault(column.name(), "")));
      rows.add(row);
    }
    return rows;
  }

  private static List<String> top(Line line, Map<String, String> cells) {
    var row = new ArrayList<>(List.of(line.label()));
    for (int i = 1; row.size() <= cells.size(); i++) {
      row.add(cells.getOrDefault(SheetNaming.letter(i), ""));
    }
    return row;
  }

  /** A blank row, the bands over the first of their columns, and the headings. */
  private static List<List<String>> bands(List<NamedSheet.Column> columns) {
    var bands = new ArrayList<>(List.of("Rule"));
    var headings = new ArrayList<>(List.of(""));
    var last = "";
    for (var column : columns) {
      bands.add(column.band().equals(last) ? "" : column.band());
      headings.add(column.heading());
      last = column.band();
    }
    return List.of(List.of(), bands, headings);
  }
}
