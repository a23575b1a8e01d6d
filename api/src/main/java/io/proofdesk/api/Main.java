package io.proofdesk.api;

import io.proofdesk.api.cli.Proofdesk;
import java.time.InstantSource;

/** Where it starts: the command line. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    var clock = InstantSource.system();
    var rules = new TablesFolder(() -> KeptRules.usual(clock));
    System.exit(Proofdesk.run(rules, clock, arguments));
  }
}
