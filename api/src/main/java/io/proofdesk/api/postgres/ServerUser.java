package io.proofdesk.api.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Who runs the server. PostgreSQL refuses to run as root; root therefore lends it a user namespace
 * in which it is nobody, or else starts it as nobody outright.
 *
 * @param prefix words before the program's own
 * @param ownsFiles whether the files must be given to that user
 */
record ServerUser(List<String> prefix, boolean ownsFiles) {

  private static final int NOBODY = 65534;
  private static final List<String> NAMESPACE = List.of("unshare", "-U");
  private static final List<String> AS_NOBODY =
      List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

  /** Somebody who can run these programs on these files. */
  static ServerUser choose(Binaries binaries, Path data) {
    if (!isRoot()) {
      return new ServerUser(List.of(), false);
    }
    var namespace = new ServerUser(NAMESPACE, false);
    var nobody = new ServerUser(AS_NOBODY, true);
    // files once given to nobody are closed to the namespace, whose real user is still root
    var order = ownedByNobody(data) ? List.of(nobody) : List.of(namespace, nobody);
    for (var candidate : order) {
      if (candidate.canRun(binaries, data)) {
        return candidate;
      }
    }
    throw PostgresFailure.of(
        "root-refused",
        data,
        null,
        "PostgreSQL does not run as root, and this machine lets root neither open a user namespace"
            + " nor run `"
            + binaries.bin()
            + "` on this folder as nobody",
        "start Proofdesk as another user, or set DATABASE_URL to a server of your own");
  }

  /** Hands files over where this user needs to own them. */
  void own(Path files) {
    if (ownsFiles) {
      Command.run("chown", "-R", NOBODY + ":" + NOBODY, files.toString());
    }
  }

  static boolean isRoot() {
    try {
      return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return System.getProperty("user.name").equals("root");
    }
  }

  private boolean canRun(Binaries binaries, Path data) {
    var postgres = binaries.bin().resolve("postgres").toString();
    var reaches = data.toAbsolutePath().getParent();
    return !Command.run(Command.join(prefix, List.of(postgres, "--version"))).failed()
        && !Command.run(Command.join(prefix, List.of("test", "-x", String.valueOf(reaches))))
            .failed();
  }

  private static boolean ownedByNobody(Path data) {
    try {
      return Integer.valueOf(NOBODY).equals(Files.getAttribute(data, "unix:uid"));
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return false;
    }
  }
}
