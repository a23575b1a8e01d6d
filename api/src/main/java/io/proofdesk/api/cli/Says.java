package io.proofdesk.api.cli;

import io.proofdesk.api.quality.Trial;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Tells a person at a terminal how far it is, apart from the report. Thread-safe. */
record Says(PrintWriter err) {

  synchronized void line(String text) {
    err.println(text);
    err.flush();
  }

  /** Tells which fixtures took no part; whether there are any. */
  boolean failures(Trial trial) {
    trial.unreadable().forEach(finding -> line(finding.line()));
    trial.failed().forEach(it -> line("fails as the tables are: " + it.fixture().file()));
    return !trial.failed().isEmpty() || !trial.unreadable().isEmpty();
  }

  static CommandSpec spec(@Nullable CommandSpec spec) {
    if (spec == null) {
      throw new IllegalStateException("commands are run by the command line");
    }
    return spec;
  }
}
