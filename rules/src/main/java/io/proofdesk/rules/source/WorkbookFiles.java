package io.proofdesk.rules.source;

import io.proofdesk.rules.workbook.Findings;
import io.proofdesk.rules.workbook.Grid;
import io.proofdesk.rules.workbook.WorkbookFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds and reads every workbook below a directory. */
final class WorkbookFiles {
  /** Tables, profiles, and the tables of one profile. */
  private static final int DEPTH = 3;

  private WorkbookFiles() {}

  /** Every sheet of every workbook without a fault, by relative file name. */
  static List<Grid> sound(Path directory) {
    var grids = new ArrayList<Grid>();
    for (var file : files(directory, new Findings())) {
      var sheets = WorkbookFile.read(name(directory, file), file).value();
      if (sheets != null) {
        grids.addAll(sheets);
      }
    }
    return grids;
  }

  /** Every sheet that can be made out; findings tell what cannot, and which cells have faults. */
  static List<Grid> readable(Path directory, Findings findings) {
    var grids = new ArrayList<Grid>();
    for (var file : files(directory, findings)) {
      var found = new Findings();
      var sheets = WorkbookFile.readable(name(directory, file), file, found);
      findings.addAll(found.all());
      if (sheets != null) {
        grids.addAll(sheets);
      }
    }
    return grids;
  }

  /** Every workbook as bytes, by relative name; of too large ones just enough to say so. */
  static SortedMap<String, byte[]> bytes(Path directory, Findings findings) {
    var files = new TreeMap<String, byte[]>();
    for (var file : files(directory, findings)) {
      var name = name(directory, file);
      try (var in = Files.newInputStream(file)) {
        files.put(name, in.readNBytes(WorkbookFile.MAX_BYTES + 1));
      } catch (IOException unreadable) {
        findings.addAll(WorkbookFile.read(name, file).findings());
      }
    }
    return files;
  }

  /** The same for files that are at hand, by relative name. */
  static List<Grid> readable(SortedMap<String, byte[]> files, Findings findings) {
    var grids = new ArrayList<Grid>();
    files.forEach(
        (name, bytes) -> {
          boolean deep = name.chars().filter(c -> c == '/').count() >= DEPTH;
          if (!deep && isWorkbook(Path.of(name))) {
            var read = WorkbookFile.read(name, bytes);
            findings.addAll(read.findings());
            var sheets = read.value();
            grids.addAll(sheets == null ? List.of() : sheets);
          }
        });
    return grids;
  }

  private static String name(Path directory, Path file) {
    return directory.relativize(file).toString().replace('\\', '/');
  }

  private static List<Path> files(Path directory, Findings findings) {
    try (var walk = Files.walk(directory, DEPTH)) {
      return walk.filter(Files::isRegularFile).filter(WorkbookFiles::isWorkbook).sorted().toList();
    } catch (IOException unreadable) {
      findings.error(
          "rulebook.directory",
          directory.toString(),
          null,
          "a directory of workbooks that can be read",
          "check that it exists and that this account may read it");
      return List.of();
    }
  }

  /** Office programs leave lock files beside an open workbook; other files are none of ours. */
  private static boolean isWorkbook(Path file) {
    var path = file.getFileName();
    var name = path == null ? "" : path.toString().toLowerCase(Locale.ROOT);
    boolean ours = name.endsWith(".csv") || name.matches(".*\\.xls[a-z]?");
    return ours && !name.startsWith("~$") && !name.startsWith(".");
  }
}
