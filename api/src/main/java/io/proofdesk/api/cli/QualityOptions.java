package io.proofdesk.api.cli;

import io.proofdesk.api.quality.Percent;
import io.proofdesk.api.quality.Threshold;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, junit, json or html (text).")
  private Format format = Format.text;

  @Mixin private ReportOption report = new ReportOption();

  @Option(
      names = "--fail-under",
      paramLabel = "PERCENT",
      converter = Percentage.class,
      description = "Exit code 1 below this many percent.")
  private double least;

  /** How a report is written; named as they are typed. */
  enum Format {
    text,
    junit,
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

  /** What a share is held against; nothing unless it was asked for. By a hair is not below. */
  List<Threshold> thresholds(double percent) {
    return least <= 0
        ? List.of()
        : List.of(
            new Threshold(
                String.format(Locale.ROOT, "at least %.1f percent", least),
                Percent.of(percent, 2) + " percent",
                percent >= least - 1e-9));
  }

  void write(String text, PrintWriter out) throws IOException {
    report.write(text, out);
  }
}
