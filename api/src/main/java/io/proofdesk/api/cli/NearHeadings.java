package io.proofdesk.api.cli;

import io.proofdesk.api.Settings;
import io.proofdesk.rules.source.Surroundings;
import io.proofdesk.rules.workbook.Headings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What is known of columns that a workbook does not declare itself. Thread-safe. */
final class NearHeadings {
  private NearHeadings() {}

  /** By the folder the workbooks stand in, else by the shipped one. */
  static Headings of(Path beside) {
    for (var folder : List.of(beside, Settings.of("127.0.0.1", 0, null, null, Map.of()).tables())) {
      var around = Files.isDirectory(folder) ? Surroundings.of(folder, null).value() : null;
      if (around != null) {
        return around.headings();
      }
    }
    return Headings.none();
  }
}
