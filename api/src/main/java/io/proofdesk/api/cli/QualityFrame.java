package io.proofdesk.api.cli;

import io.proofdesk.api.quality.QualityReport;
import io.proofdesk.api.quality.Trial;
import java.io.IOException;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;

/** What commands on the quality of fixtures have in common. One call, one thread. */
final class QualityFrame {
  private QualityFrame() {}

  /** Tries the fixtures, writes the report, and says how the command ends. */
  static int run(QualityOptions options, CommandSpec command, Function<Trial, QualityReport> work)
      throws IOException {
    var says = new Says(command.commandLine().getErr());
    var report = Trial.during(options.tables(), options.fixtures(), says::line, work);
    var written =
        switch (options.format()) {
          case text -> report.text();
          case json -> report.json();
          case html -> report.html();
        };
    options.write(written, command.commandLine().getOut());
    boolean failed = says.failures(report.trial());
    return failed || options.isTooLow(report.percent()) ? 1 : 0;
  }
}
