package io.proofdesk.api;

import io.proofdesk.api.cli.Proofdesk;
import java.time.InstantSource;

/** Where it starts: the command line. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(Proofdesk.run(new TablesFolder(), InstantSource.system(), arguments));
  }
}
