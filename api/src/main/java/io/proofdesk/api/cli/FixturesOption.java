package io.proofdesk.api.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** Which fixtures a command replays. */
final class FixturesOption {
  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "A folder of fixtures, or one of them (test-fixtures).")
  private @Nullable Path folder;

  /** The folder that was named, else the usual one. */
  Path folder() {
    return folder == null
        ? Path.of(System.getProperty("proofdesk.home", "")).resolve("test-fixtures")
        : folder;
  }
}
