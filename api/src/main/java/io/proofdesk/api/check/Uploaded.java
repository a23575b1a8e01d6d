package io.proofdesk.api.check;

import io.proofdesk.api.json.Reading;
import io.proofdesk.model.Finding;
import io.proofdesk.model.vocabulary.Severity;
import io.proofdesk.rules.source.WorkbookGrids;
import io.proofdesk.rules.workbook.WorkbookFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Workbooks somebody sent: a folder as one zip, or single workbooks that take their place among the
 * live ones. Immutable. Thread-safe.
 *
 * @param files bytes by file name
 */
public record Uploaded(SortedMap<String, byte[]> files) {
  /** Some million cells, by {@link WorkbookFile#cost}. */
  private static final long MOST_COST = 8_000_000;

  public Uploaded {
    files = new TreeMap<>(files);
  }

  /**
   * The set that is meant, or every reason to refuse what was sent. A single workbook that cannot
   * be opened is one: nothing else of the live set would be told that is not told without it.
   *
   * @param live reads the live tables, among which single workbooks take their place
   */
  public Reading<WorkbookGrids> sheets(Supplier<WorkbookGrids> live) {
    var faults = new ArrayList<Finding>();
    if (files.isEmpty()) {
      faults.add(
          Finding.error(
              "upload.nothing",
              "",
              null,
              "a folder of workbooks as one zip, or single workbooks",
              "send at least one file"));
    }
    for (var name : files.keySet()) {
      if (UploadedZip.isOutside(name) || name.contains("\\")) {
        faults.add(UploadedZip.outside(name));
      }
    }
    boolean zip = files.keySet().stream().anyMatch(Uploaded::isZip);
    if (zip && files.size() > 1) {
      faults.add(
          Finding.error(
              "upload.mixed",
              files.firstKey(),
              null,
              "one zip, or single workbooks, not both at once",
              "send them one after the other"));
    }
    if (!faults.isEmpty()) {
      return new Reading.Refused<>(faults);
    }
    if (!zip) {
      return affordable(files.firstKey(), files).then(it -> opened(live.get().with(it)));
    }
    var name = files.firstKey();
    return UploadedZip.files(name, files.getOrDefault(name, new byte[0]))
        .then(inside -> affordable(name, inside))
        .map(WorkbookGrids::of);
  }

  /** The live tables with what was sent, as long as every workbook of that shows its sheets. */
  private Reading<WorkbookGrids> opened(WorkbookGrids set) {
    var unopened =
        set.findings().stream()
            .filter(it -> it.severity() == Severity.ERROR && it.code().startsWith("workbook."))
            .filter(it -> isSent(it.place()))
            .filter(it -> set.grids().stream().noneMatch(at -> at.workbook().equals(it.place())))
            .toList();
    return unopened.isEmpty() ? new Reading.Read<>(set) : new Reading.Refused<>(unopened);
  }

  private boolean isSent(String place) {
    return files.keySet().stream().anyMatch(it -> place.equals(it) || place.endsWith("/" + it));
  }

  /** Many workbooks, each of them just not too large, are too much together. */
  private static Reading<SortedMap<String, byte[]>> affordable(
      String name, SortedMap<String, byte[]> files) {
    long cost = 0;
    for (var file : files.entrySet()) {
      cost += WorkbookFile.cost(file.getKey(), file.getValue());
      if (cost > MOST_COST) {
        return new Reading.Refused<>(
            List.of(
                Finding.error(
                    "upload.bomb",
                    name,
                    null,
                    "workbooks of at most some million cells together",
                    "check the folder on the command line, or send its largest workbook alone")));
      }
    }
    return new Reading.Read<>(files);
  }

  private static boolean isZip(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  /** Names for what was refused, in the order they were sent. */
  List<String> names() {
    return List.copyOf(files.keySet());
  }
}
