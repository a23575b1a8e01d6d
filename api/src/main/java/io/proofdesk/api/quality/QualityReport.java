package io.proofdesk.api.quality;

/** What fixtures are worth, in every form it can be written in. Thread-safe. */
public sealed interface QualityReport permits CoverageReport, MutationReport {

  /** What was tried. */
  Trial trial();

  /** The share that a threshold is held against, in percent. */
  double percent();

  /** For a person at a screen. */
  String text();

  /** For a program. */
  String json();

  /** As a page that opens from disk. */
  String html();
}
