package io.proofdesk.rules.source;

import io.proofdesk.model.Finding;
import io.proofdesk.rules.workbook.Findings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of a set of workbooks, byte for byte: what is read is what can be kept. Immutable, as
 * long as nobody writes into the arrays. Thread-safe.
 *
 * @param files their bytes, by name relative to the folder, parts of it divided by {@code /}
 * @param findings which of them could not be read
 */
public record WorkbookBytes(SortedMap<String, byte[]> files, List<Finding> findings) {
  /** The most bytes of a set; what uploads may hold, too. */
  public static final long MOST_BYTES = 64L * 1024 * 1024;

  public WorkbookBytes {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    findings = List.copyOf(findings);
  }

  /** Files that are at hand. */
  public static WorkbookBytes of(SortedMap<String, byte[]> files) {
    return new WorkbookBytes(files, List.of());
  }

  /** The workbooks below a directory, as they are at this moment. */
  public static WorkbookBytes of(Path directory) {
    var findings = new Findings();
    var files = WorkbookFiles.bytes(directory, findings);
    long size = files.values().stream().mapToLong(bytes -> bytes.length).sum();
    if (size > MOST_BYTES) {
      findings.error(
          "rulebook.too-large",
          directory.toString(),
          size / (1024 * 1024) + " MB",
          "at most 64 MB of workbooks in all, because each set that answers is kept",
          "delete pictures and workbooks nobody uses");
    }
    return new WorkbookBytes(files, findings.all());
  }

  /** Every sheet that can be made out, and what cannot. */
  public WorkbookGrids grids() {
    var read = WorkbookGrids.of(files);
    var found = new ArrayList<>(findings);
    found.addAll(read.findings());
    return new WorkbookGrids(read.grids(), found);
  }
}
