package io.proofdesk.api.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a report goes. */
final class ReportOption {
  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Write the report to a file instead of the screen.")
  private @Nullable Path output;

  void write(String report, PrintWriter out) throws IOException {
    if (output != null) {
      Files.writeString(output, report);
      return;
    }
    out.println(report);
    out.flush();
  }
}
