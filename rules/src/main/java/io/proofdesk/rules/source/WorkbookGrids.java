package io.proofdesk.rules.source;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.source.WorkbookFiles.Made;
import io.proofdesk.rules.workbook.Findings;
import io.proofdesk.rules.workbook.Grid;
import io.proofdesk.rules.workbook.WorkbookFile;
import io.proofdesk.rules.workbook.WorkbookSheets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Every sheet of a set of workbooks that could be made out, before anybody looks for a meaning in
 * it. Immutable. Thread-safe.
 *
 * @param grids the sheets, cells with faults among them
 * @param findings which files and cells cannot be read
 */
public record WorkbookGrids(List<Grid> grids, List<Finding> findings) {
  private static final String PROFILES = "profiles/";
  private static final long MOST_AT_ONCE = 2_000_000;

  public WorkbookGrids {
    grids = List.copyOf(grids);
    findings = List.copyOf(findings);
  }

  /** The workbooks below a directory. */
  public static WorkbookGrids of(Path directory) {
    var findings = new Findings();
    return new WorkbookGrids(WorkbookFiles.readable(directory, findings), findings.all());
  }

  /** The workbooks of a set that came as bytes, by name relative to its folder. */
  public static WorkbookGrids of(SortedMap<String, byte[]> files) {
    var findings = new Findings();
    // large ones one after the other: together they would take all the memory there is
    var entries = isCheap(files) ? files.entrySet().parallelStream() : files.entrySet().stream();
    var read =
        entries
            .map(file -> Made.of(it -> WorkbookFile.readable(file.getKey(), file.getValue(), it)))
            .toList();
    return new WorkbookGrids(Made.all(read, findings), findings.all());
  }

  private static boolean isCheap(SortedMap<String, byte[]> files) {
    long cost = 0;
    for (var file : files.entrySet()) {
      cost += WorkbookFile.cost(file.getKey(), file.getValue());
      if (cost > MOST_AT_ONCE) {
        return false;
      }
    }
    return true;
  }

  /** The same set with some workbooks in place of those of their names, or beside the others. */
  public WorkbookGrids with(Map<String, byte[]> files) {
    var named = new TreeMap<String, byte[]>();
    files.forEach((name, bytes) -> named.put(known(name), bytes));
    var newer = of(named);
    var all = new ArrayList<>(grids);
    var told = new ArrayList<>(findings);
    for (var name : named.keySet()) {
      all.removeIf(old -> replaces(name, old));
      told.removeIf(old -> speaksOf(old, name));
    }
    all.addAll(newer.grids());
    told.addAll(newer.findings());
    return new WorkbookGrids(all, told);
  }

  /** Uploads lose their folder: a profile of this name is meant when no other workbook is. */
  private String known(String name) {
    var profile = PROFILES + name;
    boolean isProfile = !name.contains("/") && !holds(key(name)) && holds(key(profile));
    return isProfile ? profile : name;
  }

  private boolean holds(String key) {
    return grids.stream().anyMatch(grid -> grid.key().equals(key));
  }

  /** A workbook stands in for all its sheets, a csv for its own. */
  private static boolean replaces(String name, Grid old) {
    boolean csv = name.toLowerCase(Locale.ROOT).endsWith(".csv");
    return key(name).equals(old.key()) && (!csv || WorkbookSheets.ofCsv(name).equals(old.sheet()));
  }

  private static boolean speaksOf(Finding finding, String name) {
    var place = finding.place();
    return place.equals(name) || place.startsWith(name + "!") || place.startsWith(name + ":");
  }

  private static String key(String name) {
    return new Grid(name, "", List.of()).key();
  }
}
