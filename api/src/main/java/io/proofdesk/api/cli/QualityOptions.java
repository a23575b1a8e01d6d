package io.proofdesk.api.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which tables are tried by which fixtures, and where the report goes. */
final class QualityOptions {
  @Mixin private FixturesOption fixtures = new FixturesOption();

  @Mixin private TablesOption tables = new TablesOption();

  @Option(
      names = "--changed",
      paramLabel = "TABLE",
      split = ",",
      description = "These tables only, such as boundary-damage,priority.")
  private List<String> changed = List.of();

  @Option(names = "--format", paramLabel = "FORMAT", description = "text, json or html (text).")
  private Format format = Format.text;

  @Mixin private ReportOption report = new ReportOption();

  @Option(
      names = "--fail-under",
      paramLabel = "PERCENT",
      description = "Exit code 1 below this many percent.")
  private double least;

  /** How a report is written; named as they are typed. */
  enum Format {
    text,
    json,
    html
  }

  Path fixtures() {
    return fixtures.folder();
  }

  Path tables() {
    return tables.folder();
  }

  List<String> changed() {
    return changed;
  }

  Format format() {
    return format;
  }

  /** Whether a share is below what was asked for; by a hair is not below. */
  boolean isTooLow(double percent) {
    return percent < least - 1e-9;
  }

  void write(String text, PrintWriter out) throws IOException {
    report.write(text, out);
  }
}
