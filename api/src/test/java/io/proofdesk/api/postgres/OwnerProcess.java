package io.proofdesk.api.postgres;

import java.io.IOException;
import java.nio.file.Path;

/** Another process that runs an embedded database, to be killed by the test that started it. */
final class OwnerProcess {

  private OwnerProcess() {}

  /** Prints the server's process id and its address, then waits for its end. */
  public static void main(String[] args) throws IOException {
    var postgres = EmbeddedPostgres.start(Path.of(args[0]), Binaries.unpack(Binaries.usualCache()));
    System.out.println(postgres.pid() + " " + postgres.uri());
    while (System.in.read() >= 0) {
      // nobody writes; the pipe only says whether the test still lives
    }
  }
}
