package io.proofdesk.api.check;

import io.proofdesk.api.json.Reading;
import io.proofdesk.model.Finding;
import io.proofdesk.rules.source.WorkbookGrids;
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
  public Uploaded {
    files = new TreeMap<>(files);
  }

  /**
   * The set that is meant, or every reason to refuse what was sent.
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
      return new Reading.Read<>(live.get().with(files));
    }
    var name = files.firstKey();
    return UploadedZip.files(name, files.getOrDefault(name, new byte[0])).map(WorkbookGrids::of);
  }

  private static boolean isZip(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  /** Names for what was refused, in the order they were sent. */
  List<String> names() {
    return List.copyOf(files.keySet());
  }
}
