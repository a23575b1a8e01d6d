package io.proofdesk.api.quality;

import io.proofdesk.model.Finding;
import java.util.ArrayList;
import java.util.List;

/** What fixtures are worth, in every form it can be written in. Thread-safe. */
public sealed interface QualityReport permits CoverageReport, MutationReport {

  /** What was tried. */
  Trial trial();

  /** The share that a threshold is held against, in percent. */
  double percent();

  /** What is wrong with what people wrote beside the fixtures; the build may not go on. */
  List<Finding> findings();

  /** For a person at a screen. */
  String text();

  /** For a program. */
  String json();

  /** As a page that opens from disk. */
  String html();

  /** What the suite of tests is called. */
  String suite();

  /** A test for each row: passed, or skipped with what no fixture does for it. */
  List<Junit.Test> tests();

  /**
   * For a build server, which stops at what is broken: thresholds, findings and fixtures that fail.
   * A row alone stops nobody.
   */
  default String junit(List<Threshold> thresholds) {
    var tests = new ArrayList<Junit.Test>();
    for (var it : thresholds) {
      tests.add(
          new Junit.Test(
              "threshold",
              it.wanted(),
              it.kept() ? Junit.Outcome.PASSED : Junit.Outcome.FAILED,
              it.kept() ? "" : it.got()));
    }
    for (var it : findings()) {
      tests.add(new Junit.Test(it.place(), it.code(), Junit.Outcome.FAILED, it.line()));
    }
    for (var it : trial().unreadable()) {
      tests.add(new Junit.Test(it.place(), it.code(), Junit.Outcome.UNREADABLE, it.line()));
    }
    for (var it : trial().failed()) {
      tests.add(
          new Junit.Test(
              it.fixture().file(),
              it.fixture().title(),
              Junit.Outcome.FAILED,
              "fails as the tables are"));
    }
    tests.addAll(tests());
    return Junit.of(suite(), tests);
  }
}
