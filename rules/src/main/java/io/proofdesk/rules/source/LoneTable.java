package io.proofdesk.rules.source;

import io.proofdesk.rules.table.Table;
import io.proofdesk.rules.workbook.Findings;
import io.proofdesk.rules.workbook.Grid;
import io.proofdesk.rules.workbook.Reading;
import io.proofdesk.rules.workbook.TableReader;
import io.proofdesk.rules.workbook.WorkbookFile;
import io.proofdesk.rules.workbook.WorkbookSheets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the one table of one workbook, wherever the file stands. */
public final class LoneTable {
  private LoneTable() {}

  /** The table, or everything that is wrong with it. */
  public static Reading<Table> read(Path file, Surroundings around) {
    var name = file.toString().replace('\\', '/');
    var findings = new Findings();
    var grids = WorkbookFile.readable(name, file, findings);
    var grid = grids == null ? null : rules(grids);
    if (grid == null) {
      if (!findings.failed()) {
        findings.error(
            "table.no-rules", name, null, "a sheet Rules", "rename the sheet that holds the table");
      }
      return new Reading<>(null, findings.all());
    }
    var table = TableReader.read(grid.stem(), grid, around.headings(), around.limits());
    findings.addAll(table.findings());
    return new Reading<>(findings.failed() ? null : table.value(), findings.all());
  }

  /** The sheet Rules; the only sheet, whatever its name, leaves no doubt either. */
  private static @Nullable Grid rules(List<Grid> grids) {
    return grids.stream()
        .filter(grid -> grid.sheet().equals(WorkbookSheets.RULES) || grids.size() == 1)
        .findFirst()
        .orElse(null);
  }
}
