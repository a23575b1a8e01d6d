package io.proofdesk.api.cli;

import io.proofdesk.api.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which tables are tried by which fixtures, and where the report goes. */
final class QualityOptions {
  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "A folder of fixtures, or one of them (test-fixtures).")
  private @Nullable Path folder;

  @Option(
      names = "--tables",
      paramLabel = "DIR",
      description = "The decision tables (decision-tables).")
  private @Nullable Path tables;

  @Option(
      names = "--changed",
      paramLabel = "TABLE",
      split = ",",
      description = "These tables only, such as boundary-damage,priority.")
  private List<String> changed = List.of();

  @Option(names = "--format", paramLabel = "FORMAT", description = "text, json or html (text).")
  private Format format = Format.text;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Write the report to a file instead of the screen.")
  private @Nullable Path output;

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
    return folder == null
        ? Path.of(System.getProperty("proofdesk.home", "")).resolve("test-fixtures")
        : folder;
  }

  Path tables() {
    return Settings.of("127.0.0.1", 0, null, tables, Map.of()).tables();
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

  void write(String report, PrintWriter out) throws IOException {
    if (output == null) {
      out.println(report);
      out.flush();
      return;
    }
    Files.writeString(output, report);
  }
}
