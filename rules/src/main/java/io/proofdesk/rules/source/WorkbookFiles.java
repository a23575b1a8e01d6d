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

/** Finds and reads every workbook below a directory. */
final class WorkbookFiles {
  private WorkbookFiles() {}

  /** Every sheet of every workbook, by relative file name; findings tell what cannot be read. */
  static List<Grid> read(Path directory, Findings findings) {
    var grids = new ArrayList<Grid>();
    for (var file : files(directory, findings)) {
      var name = directory.relativize(file).toString().replace('\\', '/');
      var reading = WorkbookFile.read(name, file);
      findings.addAll(reading.findings());
      var sheets = reading.value();
      if (sheets != null) {
        grids.addAll(sheets);
      }
    }
    return grids;
  }

  private static List<Path> files(Path directory, Findings findings) {
    try (var walk = Files.walk(directory, 3)) {
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
