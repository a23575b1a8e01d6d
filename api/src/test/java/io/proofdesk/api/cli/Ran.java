package io.proofdesk.api.cli;

import io.proofdesk.api.RuleSource;
import io.proofdesk.api.http.SmallRulebook;
import io.proofdesk.api.json.Reading;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** What a command line came to. */
record Ran(int code, String out, String err) {
  private static final RuleSource SMALL =
      tables -> new Reading.Read<>(new RuleSource.Rules(new SmallRulebook("1"), List.of()));

  /** Runs a command line with the smallest rulebook. */
  static Ran of(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var clock = InstantSource.fixed(Instant.parse("2026-11-24T15:00:00Z"));
    var command = Proofdesk.commandLine(SMALL, clock, arguments);
    command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    var code = command.execute(arguments);
    return new Ran(code, out.toString(), err.toString());
  }

  /** The lines it answered. */
  List<String> lines() {
    return out.lines().toList();
  }
}
