package io.proofdesk.api.quality;

/** Fixtures that do not hold, at the top of a page. Thread-safe. */
final class Failures {
  private Failures() {}

  static void on(Page page, Trial trial) {
    if (trial.failed().isEmpty() && trial.unreadable().isEmpty()) {
      int all = trial.specimens().size();
      page.line(all == 1 ? "The one fixture holds." : "All " + all + " fixtures hold.");
      return;
    }
    page.heading("Fixtures that do not hold");
    for (var result : trial.failed()) {
      page.failure(result.fixture().file(), result.fixture().title(), result.mismatches());
    }
    trial.unreadable().forEach(page::fault);
  }
}
