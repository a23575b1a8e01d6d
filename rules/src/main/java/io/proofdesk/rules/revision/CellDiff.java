package io.proofdesk.rules.revision;

import io.proofdesk.rules.revision.NamedSheet.Line;
import io.proofdesk.rules.revision.SheetChange.Change;
import io.proofdesk.rules.revision.SheetChange.Kind;
import io.proofdesk.rules.revision.SheetChange.State;
import io.proofdesk.rules.workbook.Grid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** The plain difference of two versions of workbooks, cell by cell. Thread-safe. */
public final class CellDiff {
  private CellDiff() {}

  /** Every sheet that differs, in the order of names; csv and xlsx of one content do not. */
  public static List<SheetChange> between(List<Grid> before, List<Grid> after) {
    var old = byName(before);
    var now = byName(after);
    var names = new TreeSet<>(old.keySet());
    names.addAll(now.keySet());
    var changes = new ArrayList<SheetChange>();
    for (var name : names) {
      var first = old.get(name);
      var second = now.get(name);
      if (first == null || second == null) {
        var there = first == null ? Objects.requireNonNull(second) : first;
        changes.add(
            new SheetChange(
                workbook(there),
                there.sheet(),
                first == null ? State.ADDED : State.REMOVED,
                List.of()));
      } else if (!first.rows().equals(second.rows())) {
        var named = SheetNaming.of(List.of(first, second));
        changes.add(
            new SheetChange(
                workbook(second),
                second.sheet(),
                State.CHANGED,
                changes(named.get(0), named.get(1))));
      }
    }
    return changes;
  }

  /** Sheets by workbook and sheet name, endings left out. */
  static Map<String, Grid> byName(List<Grid> grids) {
    var byName = new TreeMap<String, Grid>();
    grids.forEach(grid -> byName.put(workbook(grid) + "!" + grid.sheet(), grid));
    return byName;
  }

  static String workbook(Grid grid) {
    return grid.workbook().substring(0, grid.workbook().lastIndexOf('/') + 1) + grid.stem();
  }

  private static List<Change> changes(NamedSheet before, NamedSheet after) {
    var changes = new ArrayList<Change>();
    for (var column : before.columns()) {
      if (after.column(column.name()) == null && before.kind() != NamedSheet.Kind.PLAIN) {
        var place = before.grid().place(0, column.at()).address();
        changes.add(
            new Change(Kind.COLUMN_REMOVED, "", column.heading(), column.heading(), null, place));
      }
    }
    for (var column : after.columns()) {
      if (before.column(column.name()) == null && after.kind() != NamedSheet.Kind.PLAIN) {
        var place = after.grid().place(0, column.at()).address();
        changes.add(
            new Change(Kind.COLUMN_ADDED, "", column.heading(), null, column.heading(), place));
      }
    }
    for (var line : before.lines()) {
      if (after.line(line.name()) == null) {
        changes.add(
            new Change(
                Kind.LINE_REMOVED,
                line.name(),
                "",
                before.summary(line),
                null,
                before.place(line, "")));
      }
    }
    var moved = after.orderMatters() ? moved(before, after) : List.<String>of();
    for (var line : after.lines()) {
      var old = before.line(line.name());
      if (old == null) {
        changes.add(
            new Change(
                Kind.LINE_ADDED,
                line.name(),
                "",
                null,
                after.summary(line),
                after.place(line, "")));
        continue;
      }
      if (moved.contains(line.name())) {
        changes.add(
            new Change(
                Kind.LINE_MOVED,
                line.name(),
                "",
                "below " + above(before, line.name()),
                "below " + above(after, line.name()),
                after.place(line, "")));
      }
      addCells(old, line, after, changes);
    }
    return changes;
  }

  private static void addCells(Line old, Line line, NamedSheet after, List<Change> changes) {
    var names = new TreeSet<>(old.cells().keySet());
    names.addAll(line.cells().keySet());
    for (var name : names) {
      var was = old.cells().getOrDefault(name, "");
      var is = line.cells().getOrDefault(name, "");
      if (!was.equals(is)) {
        var column = after.column(name);
        changes.add(
            new Change(
                Kind.CELL,
                line.name(),
                column == null ? name : column.heading(),
                was,
                is,
                after.place(line, name)));
      }
    }
  }

  private static String above(NamedSheet sheet, String line) {
    int at = sheet.lineNames().indexOf(line);
    return at <= 0 ? "the top" : sheet.lines().get(at - 1).name();
  }

  /** The fewest lines that have to move so that those of both versions stand in one order. */
  private static List<String> moved(NamedSheet before, NamedSheet after) {
    var old = before.lineNames().stream().filter(name -> after.line(name) != null).toList();
    var now = after.lineNames().stream().filter(name -> before.line(name) != null).toList();
    var place = new HashMap<String, Integer>();
    old.forEach(name -> place.put(name, place.size()));
    int[] at = now.stream().mapToInt(name -> place.getOrDefault(name, 0)).toArray();
    int[] length = new int[now.size()];
    int[] previous = new int[now.size()];
    int best = -1;
    for (int i = 0; i < now.size(); i++) {
      length[i] = 1;
      previous[i] = -1;
      for (int j = 0; j < i; j++) {
        if (at[j] < at[i] && length[j] + 1 > length[i]) {
          length[i] = length[j] + 1;
          previous[i] = j;
        }
      }
      best = best < 0 || length[i] > length[best] ? i : best;
    }
    var moved = new ArrayList<>(now);
    for (int i = best; i >= 0; i = previous[i]) {
      moved.remove(now.get(i));
    }
    return moved;
  }
}
