package io.proofdesk.api.cli;

import io.proofdesk.api.quality.QualityReport;
import io.proofdesk.api.quality.Threshold;
import io.proofdesk.api.quality.Trial;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;

/** What commands on the quality of fixtures have in common. One call, one thread. */
final class QualityFrame {
  private QualityFrame() {}

  /**
   * Tries the fixtures, writes the report, and says how the command ends.
   *
   * @param more what this report is held against beside its share
   */
  static <R extends QualityReport> int run(
      QualityOptions options,
      CommandSpec command,
      Function<Trial, R> work,
      Function<R, List<Threshold>> more)
      throws IOException {
    var says = new Says(command.commandLine().getErr());
    var report = Trial.during(options.tables(), options.fixtures(), says::line, work);
    var thresholds = new ArrayList<>(options.thresholds(report.percent()));
    thresholds.addAll(more.apply(report));
    var written =
        switch (options.format()) {
          case text -> report.text();
          case junit -> report.junit(thresholds);
          case json -> report.json();
          case html -> report.html();
        };
    options.write(written, command.commandLine().getOut());
    boolean failed = says.failures(report.trial());
    for (var finding : report.findings()) {
      says.line(finding.line());
      failed = true;
    }
    for (var it : thresholds) {
      if (!it.kept()) {
        says.line("expected " + it.wanted() + ", got " + it.got());
        failed = true;
      }
    }
    return failed ? 1 : 0;
  }
}
