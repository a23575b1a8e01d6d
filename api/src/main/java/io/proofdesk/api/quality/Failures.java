package io.proofdesk.api.quality;

import java.util.ArrayList;
import java.util.List;

/** Fixtures that do not hold, at the top of a page. Thread-safe. */
final class Failures {
  private Failures() {}

  static void on(Page page, Trial trial) {
    if (trial.failed().isEmpty() && trial.unreadable().isEmpty()) {
      page.line("All " + trial.specimens().size() + " fixtures hold.");
      return;
    }
    page.heading("Fixtures that do not hold");
    trial.unreadable().forEach(finding -> page.failed(finding.line(), List.of()));
    for (var result : trial.failed()) {
      var lines = new ArrayList<String>();
      for (var mismatch : result.mismatches()) {
        lines.add(mismatch.part());
        lines.addAll(ReplayReport.lines(mismatch));
      }
      page.failed(result.fixture().file() + ": " + result.fixture().title(), lines);
    }
  }
}
